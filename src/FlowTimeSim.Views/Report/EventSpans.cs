using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The events of a scenario as spans of a chart.</summary>
internal static class EventSpans
{
    private const int Most = 12;
    private const int MostTimes = 400;

    /// <summary>One span for each event that does not hold all the time.</summary>
    public static ImmutableArray<ChartSpan> Of(CompiledModel model)
    {
        var grid = model.Grid;
        return
        [
            .. EventTimes.Of(model)
                .Where(time => time.From > 0 || time.EndBin(grid) < grid.Bins)
                .GroupBy(time => time.Label ?? time.Target, StringComparer.Ordinal)
                .Take(Most)
                .Select(times => new ChartSpan(MarkupText.Shorten(times.Key, 48), "event", Times(times, grid.BinMinutes, grid.Bins))),
        ];
    }

    private static ImmutableArray<(double From, double To)> Times(IEnumerable<EventTime> times, double minutes, int bins) =>
        [.. times.Select(time => (Math.Max(0, time.From / minutes), Math.Min(bins, time.To / minutes))).Distinct().Take(MostTimes)];
}
