using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>What became of a change.</summary>
/// <param name="IsNoticed">Whether a case fails.</param>
/// <param name="Moved">The outputs that it moves in the case where it moves them most; none: the change is equivalent.</param>
/// <param name="Trial">That case.</param>
/// <param name="Run">The changed run there.</param>
internal sealed record MutantVerdict(bool IsNoticed, ImmutableArray<MovedOutput> Moved, AdequacyTrial? Trial, ModelRun? Run)
{
    /// <summary>It moves nothing that counts.</summary>
    public static MutantVerdict Nothing { get; } = new(false, [], null, null);
}
