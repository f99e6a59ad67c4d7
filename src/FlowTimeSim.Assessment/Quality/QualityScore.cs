// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>The score of a model, 0 to 1: the weighted mean of what was measured; what was not measured is shown and has no weight.</summary>
public sealed record QualityScore(double Value, ImmutableArray<QualityComponent> Components, ImmutableArray<LostPoint> Lost)
{
    /// <summary>Two decimals, as it is shown and gated.</summary>
    public double Rounded => Math.Round(Value, 2, MidpointRounding.AwayFromZero);
}
