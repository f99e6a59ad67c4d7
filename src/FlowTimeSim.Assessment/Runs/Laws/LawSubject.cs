using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>A component and the engine's nodes that have its measures; found once a model, read in each of its runs.</summary>
internal sealed class LawSubject
{
    private static readonly string[] OutletMeasures = ["served", "errors", "overflow", "loss", "abandoned", "retries", "exhausted"];
    private static readonly string[] LevelMeasures = ["queue", "inside"];
    private static readonly string[] Amounts =
        ["demand", "arrivals", "capacity", "attempts", "served", "errors", "loss", "queue", "overflow", "blocked", "abandoned", "retries", "exhausted", "inside"];

    private LawSubject(CompiledModel model, FlowComponent component)
    {
        Component = component;
        string? Node(string measure) => model.Series.TryGetValue(RelatedSeries.Name(component.Id, measure, null), out var info) ? info.NodeId : null;
        Nodes = [.. Amounts.Select(measure => (measure, Node(measure))).Where(pair => pair.Item2 is not null).Select(pair => (pair.measure, pair.Item2!))];
        Arrivals = Node("arrivals");
        Capacity = Node("capacity");
        Attempts = Node("attempts") ?? Node("served");
        Outlets = [.. OutletMeasures.Select(Node).OfType<string>()];
        Levels = [.. LevelMeasures.Select(Node).OfType<string>()];
        Initial = Levels.Select(level => RelatedSeries.InitialLevel(model, level)).Aggregate((double?)0, (sum, level) => sum + level);
    }

    public FlowComponent Component { get; }

    /// <summary>Every amount that it has.</summary>
    public ImmutableArray<(string Measure, string Node)> Nodes { get; }

    public string? Arrivals { get; }

    public string? Capacity { get; }

    /// <summary>What of the capacity is used.</summary>
    public string? Attempts { get; }

    /// <summary>By what it leaves.</summary>
    public ImmutableArray<string> Outlets { get; }

    /// <summary>Where it stays.</summary>
    public ImmutableArray<string> Levels { get; }

    /// <summary>What was there before the first bin; null when the engine model does not say.</summary>
    public double? Initial { get; }

    /// <summary>The components of a model; none of a bare one.</summary>
    public static ImmutableArray<LawSubject> Of(CompiledModel model) => [.. (model.Flow?.Components ?? []).Select(component => new LawSubject(model, component))];

    /// <summary>The values of a node in a run.</summary>
    public static ReadOnlySpan<double> Values(ModelRun run, string node) => run.Result[node];

    /// <summary>What stays in each bin, all levels together.</summary>
    public double[] Level(ModelRun run) => Sum(run, Levels);

    /// <summary>What leaves in each bin, by whatever way.</summary>
    public double[] Leaving(ModelRun run) => Sum(run, Outlets);

    private static double[] Sum(ModelRun run, ImmutableArray<string> nodes)
    {
        var sum = new double[run.Model.Grid.Bins];
        foreach (var node in nodes)
        {
            var values = Values(run, node);
            for (var t = 0; t < sum.Length; t++)
            {
                sum[t] += values[t];
            }
        }

        return sum;
    }
}
