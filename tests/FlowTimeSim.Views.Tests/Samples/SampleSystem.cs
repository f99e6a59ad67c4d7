using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Views.Tests.Samples;

/// <summary>Collects components, connections and given series, and makes the compiled model and its run.</summary>
internal sealed class SampleSystem(Grid grid)
{
    private static readonly SourceText Source = new("catalog/sample.yaml", "components: []\n");
    private readonly List<FlowComponent> components = [];
    private readonly List<FlowConnection> connections = [];
    private readonly List<(SeriesInfo Info, double[] Values)> series = [];

    public string Title { get; init; } = "A sample";

    public string RankDirection { get; init; } = "LR";

    public int WarmupBins { get; init; }

    public bool IsBare { get; init; }

    public Grid Grid => grid;

    public SampleSystem Component(string id, ComponentKind kind, string? item = null, double limit = double.PositiveInfinity)
    {
        components.Add(new FlowComponent(id, kind, id, Source.Span) { ItemUnit = item, Limit = limit });
        return this;
    }

    public SampleSystem Connect(string from, string to, string outlet = "served", string? label = null, double[]? values = null)
    {
        var id = from + ".to_" + to + (outlet == "served" ? string.Empty : "_" + outlet);
        connections.Add(new FlowConnection(id, from, outlet, to, label, Source.Span));
        return values is null ? this : Series(id, SeriesKind.Flow, values);
    }

    public SampleSystem Series(string name, SeriesKind kind, double[] values, string unit = "")
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        series.Add((new SeriesInfo(name, kind, Unit.None with { Text = unit }, Source.Span)
        {
            NodeId = name,
            Component = dot < 0 ? null : name[..dot],
            Measure = dot < 0 ? null : name[(dot + 1)..],
        }, values));
        return this;
    }

    public ModelRun Run(params ReadOnlySpan<string> outputs)
    {
        var builder = new ProgramBuilder(grid.Bins);
        foreach (var (info, values) in series)
        {
            builder.Keep(info.NodeId!, builder.Data(values));
        }

        if (series.Count == 0)
        {
            builder.Keep("nothing", builder.Scalar(0));
        }

        var program = builder.Build().Program!;
        var model = new CompiledModel("sample", grid, new EngineModel(grid, []), program)
        {
            Title = Title,
            Origin = Source.Span,
            WarmupBins = WarmupBins,
            Flow = IsBare ? null : new FlowModel([.. components], [.. connections]) { RankDirection = RankDirection },
            Series = series.ToImmutableDictionary(s => s.Info.Name, s => s.Info),
            Outputs = [.. outputs.ToArray().Select(o => new EngineOutput(o, o + ".csv"))],
        };
        return new ModelRun(model, Evaluator.Run(program));
    }
}
