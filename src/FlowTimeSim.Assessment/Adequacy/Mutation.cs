using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>One small change that can be made to a model, and to the same model under the changes of a case.</summary>
/// <param name="Where">What is changed, as it is written.</param>
/// <param name="What">In words: the capacity of 'line' is 10 % less.</param>
/// <param name="Apply">The changed model; null where it does not compile, or has nothing to change.</param>
internal sealed record Mutation(SourceSpan Where, string What, Func<CompiledModel, CompiledModel?> Apply)
{
    /// <summary>Which operator made it.</summary>
    public string Operator { get; init; } = string.Empty;
}
