// CONTRACT
namespace FlowTimeSim.Assessment.Runs;

/// <summary>One of the default test scenarios: a run under changed conditions, whether or not a test asks for it.</summary>
/// <param name="Id">That of a <see cref="DefaultScenario"/>, or <c>sensitivity_</c> and the name of an input.</param>
/// <param name="Title">In words: a quarter more demand.</param>
/// <param name="Run">The run, or null when the change cannot be applied or the run is not finite.</param>
/// <param name="Holds">Whether nothing is lost, no limit is reached and every backlog clears; null when it cannot be said.</param>
/// <param name="Sentence">What happens, with the first bin and its time.</param>
public sealed record StressRun(string Id, string Title, ModelRun? Run, bool? Holds, string Sentence)
{
    /// <summary>What it asks.</summary>
    public StressKind Kind { get; init; }
}
