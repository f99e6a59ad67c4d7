// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>The score of a model, 0 to 1: the weighted mean of what was measured; what was not measured is shown and has no weight.</summary>
public sealed record QualityScore(double Value, ImmutableArray<QualityComponent> Components, ImmutableArray<LostPoint> Lost)
{
    /// <summary>Two decimals, as it is shown and gated.</summary>
    public double Rounded => Math.Round(Value, 2, MidpointRounding.AwayFromZero);

    /// <summary>The findings that were accepted by a comment with a reason: they cost nothing and are not forgotten.</summary>
    public ImmutableArray<Finding> Accepted { get; init; } = [];

    /// <summary>The measured component with the lowest value, of equal ones the heaviest; null when all are full or none was measured.</summary>
    public QualityComponent? Weakest => Components.Where(component => component.Value is < 1).OrderBy(component => component.Value).ThenByDescending(component => component.Weight).FirstOrDefault();
}
