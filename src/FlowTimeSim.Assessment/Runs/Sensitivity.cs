using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>What was found by moving the inputs of a model one by one.</summary>
/// <param name="Inputs">All of them, in the order of the model.</param>
/// <param name="Runs">The runs with one parameter moved, to be shown beside the other default test scenarios.</param>
/// <param name="WhyNot">Why no input was moved; empty when they were.</param>
internal sealed record Sensitivity(ImmutableArray<InputEffect> Inputs, ImmutableArray<StressRun> Runs, string WhyNot)
{
    /// <summary>Nothing is known.</summary>
    public static Sensitivity None { get; } = new([], [], string.Empty);
}
