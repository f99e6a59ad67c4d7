using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Tests;

/// <summary>A source, one buffer and a sink, built by hand as the compiler would lower them, hourly from 2024-10-01 (a Tuesday).</summary>
internal sealed record LineModel(double[] Demand, double[] Capacity)
{
    public double Limit { get; init; } = double.PositiveInfinity;

    public double Initial { get; init; }

    public int Warmup { get; init; }

    public ImmutableArray<RandomInput> Random { get; init; } = [];

    public bool HasStart { get; init; } = true;

    public string Zone { get; init; } = "UTC";

    public int BinMinutes { get; init; } = 60;

    public static LineModel Of(int bins, double demand, double capacity) =>
        new([.. Enumerable.Repeat(demand, bins)], [.. Enumerable.Repeat(capacity, bins)]);

    public static SourceText Source { get; } = new("scenarios/line.yaml", "kind: Scenario\nversion: 1\n");

    public static Unit Item { get; } = UnitParser.Parse("unit", ["unit"])!;

    public CompiledModel Compile(string? servedFormula = null)
    {
        var bins = Demand.Length;
        var grid = new Grid(bins, BinMinutes, BinUnit.Minutes)
        {
            Start = HasStart ? new DateTimeOffset(2024, 10, 1, 0, 0, 0, TimeSpan.Zero) : null,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(Zone),
        };
        var initial = new double[bins];
        initial[0] = Initial;
        var limit = double.IsInfinity(Limit) ? "1e300" : Limit.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        ImmutableArray<EngineNode> nodes =
        [
            new ConstNode("orders_demand", Source.Span, Demand),
            new ConstNode("line_capacity", Source.Span, Capacity),
            new ConstNode("line_initial", Source.Span, initial),
            Expr("line_arrivals", "orders_demand"),
            Expr("line_waiting", "SHIFT(line_queue, 1) + line_initial"),
            Expr("line_served", servedFormula ?? "MIN(line_waiting + line_arrivals, line_capacity)"),
            Expr("line_overflow", $"MAX(0, line_waiting + line_arrivals - line_served - {limit})"),
            new QueueNode("line_queue", Source.Span, "line_arrivals", "line_served", "line_overflow", Initial),
            Expr("done_arrivals", "line_served"),
        ];
        var engine = new EngineModel(grid, nodes);
        var findings = new FindingSink();
        var program = ProgramCompiler.Compile(engine, findings);
        Assert.Empty(findings.ToSorted());
        return new CompiledModel("line", grid, engine, program!)
        {
            Origin = Source.Span,
            Title = "A line",
            Series = Table(),
            ItemUnits = ["unit"],
            WarmupBins = Warmup,
            Random = Random,
            Parameters = [new ParameterInfo("most", "number", null, 100, Item), new ParameterInfo("lanes", "integer", null, 3, Unit.None)],
            Flow = new FlowModel(
                [
                    new FlowComponent("orders", ComponentKind.Source, "Orders", Source.Span) { ItemUnit = "unit" },
                    new FlowComponent("line", ComponentKind.Buffer, "Line", Source.Span) { ItemUnit = "unit", Limit = Limit },
                    new FlowComponent("done", ComponentKind.Sink, "Done", Source.Span) { ItemUnit = "unit" },
                ],
                [
                    new FlowConnection("orders.to_line", "orders", "demand", "line", null, Source.Span),
                    new FlowConnection("line.to_done", "line", "served", "done", null, Source.Span),
                ]),
        };
    }

    public ModelRun Run()
    {
        var model = Compile();
        return new ModelRun(model, Evaluator.Run(model.Program));
    }

    private static ExprNode Expr(string id, string text)
    {
        var findings = new FindingSink();
        var source = new SourceText("engine.yaml", text);
        var expression = ExpressionParser.Parse(new YamlScalar(source.Span, text, true), ExpressionGrammar.Embedded, findings);
        Assert.Empty(findings.ToSorted());
        return new ExprNode(id, Source.Span, expression!);
    }

    private static ImmutableDictionary<string, SeriesInfo> Table()
    {
        var table = ImmutableDictionary.CreateBuilder<string, SeriesInfo>(StringComparer.Ordinal);
        void Node(string component, string measure, SeriesKind kind) => table.Add($"{component}.{measure}", new SeriesInfo($"{component}.{measure}", kind, Item, Source.Span)
        {
            NodeId = $"{component}_{measure}",
            Component = component,
            Measure = measure,
        });
        void Derived(string measure, DerivedMeasure derived, SeriesKind kind) => table.Add($"line.{measure}", new SeriesInfo($"line.{measure}", kind, kind == SeriesKind.Duration ? Unit.Minute : Unit.None, Source.Span)
        {
            Derived = derived,
            Component = "line",
            Measure = measure,
        });

        Node("orders", "demand", SeriesKind.Flow);
        Node("line", "arrivals", SeriesKind.Flow);
        Node("line", "capacity", SeriesKind.Flow);
        Node("line", "served", SeriesKind.Flow);
        Node("line", "overflow", SeriesKind.Flow);
        Node("line", "queue", SeriesKind.Level);
        Node("done", "arrivals", SeriesKind.Flow);
        Derived("utilization", DerivedMeasure.Utilization, SeriesKind.Ratio);
        Derived("load", DerivedMeasure.Load, SeriesKind.Ratio);
        Derived("pressure", DerivedMeasure.Pressure, SeriesKind.Ratio);
        Derived("wait", DerivedMeasure.Wait, SeriesKind.Duration);
        Derived("queueTime", DerivedMeasure.QueueTime, SeriesKind.Duration);
        return table.ToImmutable();
    }
}
