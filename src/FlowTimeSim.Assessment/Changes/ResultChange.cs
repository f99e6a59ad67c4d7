using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>A series whose numbers changed beyond tolerance, for the same scenario.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Unit">The unit of its numbers.</param>
/// <param name="Where">Where the series is defined now.</param>
/// <param name="Before">The values before, one a bin; NaN where unknown.</param>
/// <param name="After">The values now.</param>
public sealed record ResultChange(string Series, string Unit, Location Where, double[] Before, double[] After)
{
    /// <summary>Whether it is exported.</summary>
    public bool IsOutput { get; init; }

    /// <summary>The first bin that differs beyond tolerance.</summary>
    public int FirstBin { get; init; }

    /// <summary>The bin of the largest difference.</summary>
    public int LargestBin { get; init; }

    /// <summary>After minus before in that bin; NaN where one of them is unknown.</summary>
    public double Largest { get; init; }

    /// <summary>The mean over the bins that are known in both, before.</summary>
    public double MeanBefore { get; init; }

    /// <summary>The mean over the same bins, now.</summary>
    public double MeanAfter { get; init; }

    /// <summary>The seed, when it changed in a replica and not in the run of expected values; else null.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What each edit contributes, the most first; empty where that was not looked for. Their means sum to the change of the mean.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];
}
