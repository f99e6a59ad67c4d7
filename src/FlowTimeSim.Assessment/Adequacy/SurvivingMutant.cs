// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>A change of the model that moves an output and that no test notices.</summary>
/// <param name="Operator">The kind of change: <c>capacity-less</c>; the rows of <c>docs/quality.md</c>.</param>
/// <param name="What">In words: the capacity of 'line' is 10 % less.</param>
/// <param name="Where">What was changed.</param>
/// <param name="Case">The case in which the outputs moved most.</param>
/// <param name="Moved">The outputs that moved there by more than 1 %, the largest first.</param>
public sealed record SurvivingMutant(string Operator, string What, Location Where, string Case, ImmutableArray<MovedOutput> Moved)
{
    /// <summary>An expectation that holds on the model and would notice the change; null when none was found.</summary>
    public string? Suggestion { get; init; }
}
