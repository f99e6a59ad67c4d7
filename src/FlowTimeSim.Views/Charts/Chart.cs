using System.Collections.Immutable;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Views.Charts;

/// <summary>Panels over one axis of time.</summary>
/// <param name="Title">What it shows, for those who cannot see it.</param>
/// <param name="Grid">The bins.</param>
/// <param name="Panels">From the top.</param>
public sealed record Chart(string Title, Grid Grid, ImmutableArray<ChartPanel> Panels)
{
    /// <summary>Events to mark.</summary>
    public ImmutableArray<ChartMark> Marks { get; init; } = [];

    /// <summary>What holds for some time: events, or the bins that an expectation looks at.</summary>
    public ImmutableArray<ChartSpan> Spans { get; init; } = [];

    /// <summary>The bins shown first; null for all of them.</summary>
    public BinWindow? View { get; init; }

    /// <summary>The most points that a line keeps.</summary>
    public int PointsPerLine { get; init; } = 2000;
}
