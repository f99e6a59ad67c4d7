using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>
/// How near a series comes to what was observed: 1 - WAPE, the weighted absolute percentage error sum |y - x| / sum |x| over the bins behind the warm-up
/// (Kolassa and Schuetz, Foresight 6, 2007: the ratio of mean absolute deviation and mean), never below 0.
/// </summary>
/// <param name="Observed">What was observed.</param>
/// <param name="Value">0 to 1; null where it tells nothing: nothing was there, or it is the very data that the model reads.</param>
/// <param name="WorstBin">The bin with the largest difference.</param>
internal sealed record ObservedFit(ObservedSeries Observed, double? Value, int WorstBin)
{
    /// <summary>The fit of everything that was observed.</summary>
    public static ImmutableArray<ObservedFit> Of(CompiledModel model, ModelRun? baseline) =>
        baseline is null ? [] : [.. model.Observed.Select(observed => Of(baseline, observed))];

    private static ObservedFit Of(ModelRun run, ObservedSeries observed)
    {
        var (difference, whole, worst, at) = (0.0, 0.0, 0.0, run.Model.WarmupBins);
        var values = run.Find(observed.Series) ?? [];
        for (var t = run.Model.WarmupBins; t < Math.Min(values.Length, observed.Values.Length); t++)
        {
            if (!double.IsFinite(values[t]) || !double.IsFinite(observed.Values[t]))
            {
                continue;
            }

            var apart = Math.Abs(values[t] - observed.Values[t]);
            (worst, at) = apart > worst ? (apart, t) : (worst, at);
            difference += apart;
            whole += Math.Abs(observed.Values[t]);
        }

        var isInput = run.Model.Series.GetValueOrDefault(observed.Series)?.NodeId is { } node && run.Model.Engine.Nodes.FirstOrDefault(one => one.Id == node) is ConstNode;
        return new ObservedFit(observed, whole <= 0 || (isInput && difference <= 1e-9 * whole) ? null : Math.Max(0, 1 - (difference / whole)), at);
    }
}
