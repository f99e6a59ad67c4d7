using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The component that has the least to spare over the whole run, and what is known about it.</summary>
internal static class Bottleneck
{
    /// <summary>Everything with a capacity, the most loaded first; the order of the catalog decides between equals.</summary>
    public static IReadOnlyList<ComponentReading> Ranking(FlowModel flow, ModelRun run) =>
    [
        .. flow.Components.Select(c => new ComponentReading(c, run))
            .Where(r => double.IsFinite(r.MeanLoad))
            // What differs by rounding alone is equal.
            .OrderByDescending(r => Math.Round(r.MeanLoad, 9)),
    ];

    /// <summary>Load and time of the bottleneck: what follows its name.</summary>
    public static string Load(ComponentReading reading)
    {
        var (peak, bin) = reading.PeakLoad;
        return "load " + Figures.Score(reading.MeanLoad) + " on average"
            + (bin < 0 ? string.Empty : ", " + Figures.Score(peak) + " at its peak on " + Moments.Of(reading.Run!.Model.Grid, bin));
    }

    /// <summary>The longest queue of the system in a sentence without its end; null when nothing ever waits.</summary>
    public static string? LongestQueue(FlowModel flow, ModelRun run, FlowComponent bottleneck)
    {
        var longest = flow.Components.Select(c => (Component: c, Queue: new ComponentReading(c, run).Total("queue")))
            .Where(q => q.Queue is { High: > 0 })
            .OrderByDescending(q => q.Queue!.High)
            .FirstOrDefault();
        if (longest.Queue is not { } queue)
        {
            return null;
        }

        var wait = new ComponentReading(longest.Component, run).Of("wait") is { } waits && double.IsFinite(waits[queue.HighBin])
            ? $" ({Moments.Duration(waits[queue.HighBin])} to wait)"
            : string.Empty;
        var place = longest.Component.Id == bottleneck.Id ? string.Empty : " at " + longest.Component.Id;
        return "Longest queue" + place + ": " + Items(queue.High, longest.Component.ItemUnit) + wait + " on " + Moments.Of(run.Model.Grid, queue.HighBin);
    }

    /// <summary>An amount of items: <c>3,825 passengers</c>. Only plain English words get a plural.</summary>
    public static string Items(double amount, string? unit)
    {
        var plural = unit is { Length: >= 4 } && unit.All(char.IsAsciiLetterLower) && unit[^1] is not ('s' or 'x' or 'z' or 'h' or 'y') && amount != 1;
        return string.IsNullOrEmpty(unit) ? Figures.Of(amount) : Figures.Of(amount) + " " + unit + (plural ? "s" : string.Empty);
    }
}
