using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>
/// What a reader sees first of a long run. Months of hours are a block of colour; the week in which most waits shows what
/// happens. Where the queue does not come and go within a week, the whole time is the story.
/// </summary>
internal static class FirstView
{
    private const int MostBinsAtOnce = 400;
    private const int BinsOfAView = 168;

    /// <summary>The bins to show first, or null for all of them.</summary>
    public static BinWindow? Of(ModelAssessment assessment)
    {
        var grid = assessment.Model.Grid;
        if (grid.Bins <= MostBinsAtOnce || assessment is not { Model.Flow: { } flow, Baseline: { } run })
        {
            return null;
        }

        var tightest = Bottleneck.Ranking(flow, run) is [var first, ..] ? first : null;
        var queue = tightest?.Of("queue");
        var (_, peak) = tightest?.PeakLoad ?? (0, -1);
        var longest = queue is null ? null : tightest!.Total("queue");
        peak = longest is { High: > 0 } ? longest.HighBin : peak;
        if (peak < 0)
        {
            return null;
        }

        var window = Around(grid, peak);
        var stays = longest is { High: > 0 } && Math.Max(queue![window.From], queue[window.To]) > longest.High / 2;
        return stays ? null : window;
    }

    /// <summary>The bins in words: <c>Mon 5 Feb 2001 to Sun 11 Feb 2001</c>.</summary>
    public static string Describe(Grid grid, BinWindow window) =>
        Moments.Of(grid, window.From) + " to " + Moments.Of(grid, window.To);

    // From a midnight to a midnight, with the peak about in the middle.
    internal static BinWindow Around(Grid grid, int peak)
    {
        var from = Math.Clamp(peak - (BinsOfAView / 2), 0, grid.Bins - 1 - BinsOfAView);
        var earliest = Math.Max(0, from - (int)(1440 / grid.BinMinutes));
        for (var bin = from; bin >= earliest && grid.BinMinutes < 1440; bin--)
        {
            if (Moments.LocalStart(grid, bin) is { } local && local.TimeOfDay < TimeSpan.FromMinutes(grid.BinMinutes))
            {
                from = bin;
                break;
            }
        }

        return new BinWindow(from, from + BinsOfAView);
    }
}
