using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>
/// The measures that a run implies and no engine computes (language.md, "One bin of a buffer" and "Wait"). What is unknown is NaN: a ratio where the
/// capacity is 0, a queue time where nothing is served, a wait that ends behind the horizon.
/// </summary>
internal static class DerivedMeasures
{
    private const double Rounding = 1e-12;

    /// <summary>One value a bin: ratios without a unit, times in minutes. All NaN when a measure it needs is missing.</summary>
    public static double[] Compute(ModelRun run, SeriesInfo info) => info.Derived switch
    {
        DerivedMeasure.Utilization => Ratio(RelatedSeries.Attempts(run, info), Capacity(run, info), run),
        DerivedMeasure.Load => Ratio(RelatedSeries.Find(run, info, "arrivals"), Capacity(run, info), run),
        DerivedMeasure.Pressure => Ratio(Pressing(run, info), Capacity(run, info), run),
        DerivedMeasure.Wait => Wait(run, info with { Class = null }),
        DerivedMeasure.ClassWait => Wait(run, info),
        DerivedMeasure.Occupancy => Ratio(RelatedSeries.Find(run, info, "used"), RelatedSeries.Find(run, info, "size"), run),
        DerivedMeasure.QueueTime => Scaled(
            Ratio(RelatedSeries.Find(run, info, "queue"), RelatedSeries.Find(run, info, "served"), run), run.Model.Grid.BinMinutes),
        _ => Unknown(run),
    };

    private static double[]? Capacity(ModelRun run, SeriesInfo info) => RelatedSeries.Find(run, info, "capacity");

    private static double[] Ratio(double[]? over, double[]? under, ModelRun run)
    {
        if (over is null || under is null)
        {
            return Unknown(run);
        }

        var values = new double[over.Length];
        for (var t = 0; t < values.Length; t++)
        {
            values[t] = under[t] == 0 ? double.NaN : over[t] / under[t];
        }

        return values;
    }

    /// <summary>The level before the bin and what arrives in it.</summary>
    private static double[]? Pressing(ModelRun run, SeriesInfo info)
    {
        var queue = RelatedSeries.Find(run, info, "queue");
        var arrivals = RelatedSeries.Find(run, info, "arrivals");
        if (arrivals is null || queue is null)
        {
            return arrivals;
        }

        var node = run.Model.Series[RelatedSeries.Name(info.Component!, "queue", info.Class)].NodeId;
        var before = RelatedSeries.InitialLevel(run.Model, node) ?? 0;
        var values = new double[arrivals.Length];
        for (var t = 0; t < values.Length; t++)
        {
            values[t] = before + arrivals[t];
            before = queue[t];
        }

        return values;
    }

    private static double[] Wait(ModelRun run, SeriesInfo info)
    {
        var queue = RelatedSeries.Find(run, info, "queue");
        var attempts = RelatedSeries.Attempts(run, info);
        return queue is null || attempts is null
            ? Unknown(run)
            : Scaled(Waiting.FirstInFirstOut(info.Class is null ? queue : WithoutRounding(queue, attempts), attempts), run.Model.Grid.BinMinutes);
    }

    // What a subtraction left of a class that was served is nobody: it must not wait for the next of its class.
    private static double[] WithoutRounding(double[] queue, double[] attempts)
    {
        var nobody = Rounding * Math.Max(queue.Max(), attempts.Max());
        return [.. queue.Select(level => level <= nobody ? 0 : level)];
    }

    private static double[] Scaled(double[] values, double factor)
    {
        for (var t = 0; t < values.Length; t++)
        {
            values[t] *= factor;
        }

        return values;
    }

    private static double[] Unknown(ModelRun run)
    {
        var values = new double[run.Result.Bins];
        Array.Fill(values, double.NaN);
        return values;
    }
}
