using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.EngineModels;

public sealed class EngineModelReaderTests
{
    private const string Head = "schemaVersion: 1\ngrid: { bins: 2, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1, 2] }\n";

    [Theory]
    [InlineData("  - { id: b, kind: expr, expr: \"aa + 1\" }", "FTS2003", 5)]
    [InlineData("  - { id: b, kind: nothing }", "FTS3005", 5)]
    [InlineData("  - { id: 1b, kind: const, values: [1, 2] }", "FTS3006", 5)]
    [InlineData("  - { id: a, kind: const, values: [1, 2] }", "FTS3006", 5)]
    [InlineData("  - { id: b, kind: const, values: [1, x] }", "FTS3003", 5)]
    [InlineData("  - { id: b, kind: const, values: 3 }", "FTS3003", 5)]
    [InlineData("  - { id: b, kind: const }", "FTS3002", 5)]
    [InlineData("  - { kind: const, values: [1, 2] }", "FTS3002", 5)]
    [InlineData("  - 3", "FTS3003", 5)]
    [InlineData("  - { id: b, kind: pmf, pmf: { values: [1, 2], probabilities: [1.5, 1.5] } }", "FTS3007", 5)]
    [InlineData("  - { id: b, kind: pmf, pmf: { values: [1, 2], probabilities: [0.5] } }", "FTS3007", 5)]
    [InlineData("  - { id: b, kind: pmf, pmf: { \"1\": 1 } }", "FTS3007", 5)]
    [InlineData("  - { id: b, kind: expr, expr: \"SHIFT(b, 1)\" }", "FTS3010", 5)]
    [InlineData("  - { id: b, kind: expr, expr: \"SHIFT(c, 1)\" }\n  - { id: c, kind: const, values: [1, 2] }", "FTS3010", 6)]
    [InlineData("  - { id: b, kind: expr, expr: \"CONV(c, [0, 1])\" }\n  - { id: c, kind: expr, expr: b }", "FTS3010", 5)]
    [InlineData("  - { id: r, kind: router, inputs: { queue: a }, routes: [ { target: x } ] }", "FTS3013", 5)]
    [InlineData("  - { id: r, kind: router, inputs: { queue: a }, routes: [] }", "FTS3013", 5)]
    [InlineData("  - { id: q, kind: serviceWithBuffer, inflow: a, outflow: a, dispatchSchedule: { periodBins: 0 } }", "FTS3003", 5)]
    [InlineData("outputs:\n  - { series: a, as: a/b.csv }", "FTS3003", 6)]
    [InlineData("outputs:\n  - { series: ab, as: a.csv }", "FTS2003", 6)]
    [InlineData("topology: { nodes: [ { id: l, semantics: { served: nope } } ], edges: [] }", "FTS2003", 5)]
    [InlineData("topology: { nodes: [ { id: l } ], edges: [ { from: l, to: m } ] }", "FTS2003", 5)]
    [InlineData("traffic: { arrivals: [ { nodeId: nope, classId: c } ] }", "FTS2003", 5)]
    [InlineData("classes: [ { id: c } ]\ntraffic: { arrivals: [ { nodeId: a, classId: d } ] }", "FTS2003", 6)]
    [InlineData("provenance: { modelId: m, who: me }", "FTS3001", 5)]
    [InlineData("title: x", "FTS3001", 5)]
    public void What_the_release_of_2026_refuses_is_one_error_at_its_line(string rest, string code, int line)
    {
        var findings = new FindingSink();
        Assert.Null(EngineModelReader.Read(new SourceText("a.yaml", Head + rest), EngineDialects.FlowTime202605, findings));
        var finding = Assert.Single(findings.ToSorted());
        Assert.Equal((code, line), (finding.Code, finding.Where.Line));
    }

    [Fact]
    public void A_loop_with_a_lag_is_refused_for_0_6()
    {
        var findings = new FindingSink();
        Assert.Null(EngineModelReader.Read(
            new SourceText("a.yaml", Head + "  - { id: b, kind: expr, expr: \"a + SHIFT(c, 1)\" }\n  - { id: c, kind: expr, expr: b }"), EngineDialects.FlowTime06, findings));
        Assert.Equal("FTS3010", Assert.Single(findings.ToSorted()).Code);
    }

    [Fact]
    public void A_near_name_is_offered()
    {
        var findings = new FindingSink();
        EngineModelReader.Read(new SourceText("a.yaml", Head + "  - { id: demand, kind: expr, expr: \"a * 2\" }\n  - { id: x, kind: expr, expr: \"demnd + 1\" }"), EngineDialects.Portable, findings);
        Assert.Equal("a.yaml(6,33): error FTS2003: No node is called 'demnd'. Did you mean 'demand'?", Assert.Single(findings.ToSorted()).ToString());
    }

    [Fact]
    public void Topology_classes_and_outputs_are_read()
    {
        const string Rest = """
              - { id: q, kind: serviceWithBuffer, inflow: a, outflow: a }
            outputs:
              - { series: "*", exclude: [a] }
            classes: [ { id: c } ]
            traffic: { arrivals: [ { nodeId: a, classId: c, pattern: { kind: constant } } ] }
            topology:
              nodes:
                - { id: line, kind: serviceWithBuffer, semantics: { arrivals: a, queueDepth: q, errors: "file:e.csv", parallelism: 2 }, initialCondition: { queueDepth: 7 } }
                - { id: end }
              edges: [ { from: "line:out", to: end, weight: 0.5, lag: 1 } ]
            """;
        var findings = new FindingSink();
        var model = EngineModelReader.Read(new SourceText("a.yaml", Head + Rest), EngineDialects.FlowTime202605, findings)!;
        Assert.Empty(findings.ToSorted());
        Assert.Equal(7, Assert.IsType<QueueNode>(model.Nodes[1]).Initial);
        Assert.Equal([("q", "q.csv")], model.Outputs.Select(output => (output.Series, output.As)));
        Assert.Equal([new ClassArrival("a", "c")], model.ClassArrivals.AsEnumerable());
        Assert.Equal(new TopologyEdge("line:out", "end", 0.5, 1), Assert.Single(model.Edges));
        Assert.Equal(2, model.Topology[0].Semantics.Length);
    }

    [Fact]
    public void A_single_value_is_held_by_the_fix()
    {
        foreach (var node in new[] { "  - { id: b, kind: const, values: [1] }", "  - id: b\n    kind: const\n    values: [1] # one" })
        {
            var findings = new FindingSink();
            var source = new SourceText("models/a.yaml", "# Two nodes\n" + Head + node);
            Assert.Null(BareModelCompiler.Compile(source, EngineDialects.FlowTime202605, findings));
            var finding = Assert.Single(findings.ToSorted());
            var edit = Assert.Single(finding.Fix);
            var mended = new SourceText("models/a.yaml", source.Text.Insert(edit.Span.Start, edit.NewText));
            var model = BareModelCompiler.Compile(mended, EngineDialects.FlowTime202605, new FindingSink())!;
            Assert.Equal([1, 1], Assert.IsType<ConstNode>(model.Engine.Nodes[1]).Values);
            Assert.Equal(("a", "Two nodes", 2), (model.Id, model.Title, model.Outputs.Length));
        }
    }

    [Fact]
    public void Every_cut_of_a_model_ends_without_an_exception()
    {
        var text = ConformanceCase.Of("emission", "8-blocking").Model.Text;
        for (var length = 0; length < text.Length; length += 11)
        {
            foreach (var dialect in EngineDialects.All)
            {
                var findings = new FindingSink();
                var model = EngineModelReader.Read(new SourceText("a.yaml", text[..length]), dialect, findings);
                Assert.Equal(model is null, findings.HasErrors);
            }
        }
    }
}
