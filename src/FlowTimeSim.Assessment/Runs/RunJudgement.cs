using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>
/// Whether the system holds in a run: nothing is lost, no buffer reaches its limit, and every backlog is cleared at the end, that is at most what was there
/// at the start and what one average bin serves. Warm-up bins are left out. It judges the plant, and no score depends on it.
/// </summary>
internal static class RunJudgement
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Losses = ["overflow", "loss"];

    /// <summary>The verdict and its sentence, with the first bin and its time. The worst is said first: loss, then a full buffer, then a backlog.</summary>
    public static (bool? Holds, string Sentence) Judge(ModelRun run)
    {
        if (run.Model.Flow is not { } flow)
        {
            return (null, "A bare engine model does not say which series is a backlog and which a loss.");
        }

        var sentences = flow.Components.Select(c => Lost(run, c)).OfType<string>()
            .Concat(flow.Components.Select(c => Full(run, c)).OfType<string>())
            .Concat(flow.Components.Select(c => Uncleared(run, c)).OfType<string>())
            .ToArray();
        return sentences.Length > 0 ? (false, string.Join(" ", sentences.Take(3))) : (true, Calm(run, flow));
    }

    private static string? Lost(ModelRun run, FlowComponent component)
    {
        foreach (var measure in Losses)
        {
            if (run.Find(RelatedSeries.Name(component.Id, measure, null)) is not { } lost)
            {
                continue;
            }

            var first = Array.FindIndex(lost, run.Model.WarmupBins, value => value > Tolerance);
            if (first >= 0)
            {
                var total = lost.Skip(run.Model.WarmupBins).Sum();
                return FormattableString.Invariant($"'{Name(component)}' loses {Amount(total, component)}, first at {Bin(run, first)}.");
            }
        }

        return null;
    }

    private static string? Full(ModelRun run, FlowComponent component)
    {
        if (!double.IsFinite(component.Limit) || component.Limit <= 0 || Queue(run, component) is not { } queue)
        {
            return null;
        }

        var first = Array.FindIndex(queue, run.Model.WarmupBins, value => value >= component.Limit * (1 - Tolerance));
        return first < 0 ? null
            : FormattableString.Invariant($"'{Name(component)}' is full with {Amount(component.Limit, component)}, first at {Bin(run, first)}.");
    }

    private static string? Uncleared(ModelRun run, FlowComponent component)
    {
        if (Queue(run, component) is not { Length: > 0 } queue)
        {
            return null;
        }

        var warmup = Math.Min(run.Model.WarmupBins, queue.Length - 1);
        var node = run.Model.Series[RelatedSeries.Name(component.Id, "queue", null)].NodeId;
        var start = warmup > 0 ? queue[warmup - 1] : RelatedSeries.InitialLevel(run.Model, node) ?? 0;
        var served = run.Find(RelatedSeries.Name(component.Id, "served", null));
        var oneBin = served is null ? 0 : served.Skip(warmup).Average();
        var end = queue[^1];
        if (end <= start + oneBin + (Tolerance * Math.Max(1, end)))
        {
            return null;
        }

        // It grows for good from the bin after the last one in which the level was no higher than at the start.
        var last = Array.FindLastIndex(queue, value => value <= start + oneBin);
        var from = Math.Min(Math.Max(last + 1, warmup), queue.Length - 1);
        return FormattableString.Invariant(
            $"'{Name(component)}' ends with {Amount(end, component)} waiting, not cleared since {Bin(run, from)}.");
    }

    private static string Calm(ModelRun run, FlowModel flow)
    {
        var (peak, at, where) = (0.0, 0, (FlowComponent?)null);
        foreach (var component in flow.Components)
        {
            var queue = Queue(run, component) ?? [];
            for (var t = run.Model.WarmupBins; t < queue.Length; t++)
            {
                if (queue[t] > peak)
                {
                    (peak, at, where) = (queue[t], t, component);
                }
            }
        }

        return where is null
            ? "Nothing is lost and nothing waits."
            : FormattableString.Invariant($"Nothing is lost and every backlog clears; the longest is {Amount(peak, where)} at '{Name(where)}', {Bin(run, at)}.");
    }

    private static double[]? Queue(ModelRun run, FlowComponent component) => run.Find(RelatedSeries.Name(component.Id, "queue", null));

    private static string Name(FlowComponent component) => PlainText.Escape(component.Id);

    private static string Amount(double value, FlowComponent component) => DisplayUnit.Of(component.ItemUnit ?? string.Empty).Format(value);

    private static string Bin(ModelRun run, int bin) => BinName.Of(run.Model.Grid, bin);
}
