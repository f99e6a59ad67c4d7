using System.Collections.Immutable;

namespace FlowTimeSim.Views.Charts;

/// <summary>Lines over one vertical axis.</summary>
/// <param name="Label">What the axis measures, with its unit.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Lines">The lines, the last on top.</param>
public sealed record ChartPanel(string Label, int Height, ImmutableArray<ChartLine> Lines)
{
    /// <summary>A level drawn across, such as the most that a buffer holds; null for none.</summary>
    public double? Limit { get; init; }
}
