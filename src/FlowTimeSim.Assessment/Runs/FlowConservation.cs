using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>
/// What enters a component is served, failed, lost, waiting or inside, in every bin: arrivals + level before = served + errors + overflow + loss +
/// abandoned + retries + exhausted + level after, within 1e-9 of what has come so far. Anything else is a fault of the compiler or the engine, never of the author.
/// </summary>
internal static class FlowConservation
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Outlets = ["served", "errors", "overflow", "loss", "abandoned", "retries", "exhausted"];

    private static readonly string[] Levels = ["queue", "inside"];

    /// <summary>True when every component of the run conserves flow; a violation is reported once a component.</summary>
    public static bool Check(ModelRun run, string runId, FindingSink findings)
    {
        var holds = true;
        foreach (var component in run.Model.Flow?.Components ?? [])
        {
            if (component.Kind is ComponentKind.Service or ComponentKind.Buffer or ComponentKind.Delay or ComponentKind.Retry
                && Parts(run.Model, component).Select(one => (Class: one, Leak: FirstLeak(run, component, one))).FirstOrDefault(found => found.Leak is not null) is { Leak: { } leak } part)
            {
                holds = false;
                var of = part.Class is null ? string.Empty : $" of '{part.Class}'";
                findings.Report(
                    DiagnosticCatalog.FlowNotConserved,
                    component.Origin,
                    $"In the run '{runId}' {leak.Amount:#,0.######}{of} is missing at '{component.Id}' from bin {leak.Bin} on: what arrives is not what is served, waiting or lost. Please report it with this model.");
            }
        }

        return holds;
    }

    // The sum, and each class where there are any.
    private static IEnumerable<string?> Parts(CompiledModel model, FlowComponent component) =>
        model.Series.Values.Where(s => s.Component == component.Id && s is { Measure: "arrivals", Class: not null }).Select(s => s.Class).Order(StringComparer.Ordinal).Prepend(null);

    private static (int Bin, double Amount)? FirstLeak(ModelRun run, FlowComponent component, string? itemClass)
    {
        double[]? Find(string measure) => run.Find(RelatedSeries.Name(component.Id, measure, itemClass));
        var outlets = Outlets.Select(Find).OfType<double[]>().ToArray();
        if (Find("arrivals") is not { } arrivals || outlets.Length == 0)
        {
            return null;
        }

        var levels = Levels.Select(Find).OfType<double[]>().ToArray();

        // The level before bin 0 is known of the engine's queues only; else the first bin is what the rest is measured against.
        var initial = InitialLevels(run, component, itemClass);
        var (balance, moved) = (initial ?? 0, Math.Abs(initial ?? 0));
        for (var t = 0; t < arrivals.Length; t++)
        {
            var level = 0.0;
            foreach (var series in levels)
            {
                level += series[t];
            }

            balance += arrivals[t];
            moved += Math.Abs(arrivals[t]);
            foreach (var series in outlets)
            {
                balance -= series[t];
            }

            if (t == 0 && initial is null)
            {
                moved += Math.Abs(level);
                balance = level;
            }

            if (!(Math.Abs(balance - level) <= Tolerance * Math.Max(1, Math.Max(moved, level))))
            {
                return (t, Math.Abs(balance - level));
            }
        }

        return null;
    }

    private static double? InitialLevels(ModelRun run, FlowComponent component, string? itemClass)
    {
        var sum = 0.0;
        foreach (var measure in Levels)
        {
            if (run.Model.Series.TryGetValue(RelatedSeries.Name(component.Id, measure, itemClass), out var level))
            {
                if (RelatedSeries.InitialLevel(run.Model, level.NodeId) is not { } initial)
                {
                    return null;
                }

                sum += initial;
            }
        }

        return sum;
    }
}
