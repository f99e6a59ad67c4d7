using System.Collections.Immutable;
using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>What came of one draw.</summary>
/// <param name="Verdicts">One for each expectation; null where it cannot be understood there.</param>
/// <param name="Fault">Why it could not be run; null when it was.</param>
internal sealed record PropertyTrial(ImmutableArray<ExpectationVerdict?> Verdicts, string? Fault)
{
    /// <summary>True when an expectation failed.</summary>
    public bool Fails(int expectation) => Fault is null && Verdicts[expectation]?.Outcome == Outcome.Failed;
}
