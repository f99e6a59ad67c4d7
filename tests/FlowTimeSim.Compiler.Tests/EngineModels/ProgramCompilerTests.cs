using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Tests.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.EngineModels;

public sealed class ProgramCompilerTests
{
    private static readonly SourceSpan Nowhere = new SourceText("models/a.yaml", string.Empty).Span;

    [Theory]
    [InlineData("MIN(a, b, 3)", "1 2 2 1")]
    [InlineData("IF(a > b, a, b)", "4 3 3 4")]
    [InlineData("(a < b) + (a <= b) + (a == 2) + (a != 2) + (a >= 3)", "3 3 2 2")]
    [InlineData("-a + ABS(b - 4)", "-1 -1 -1 -1")]
    [InlineData("SHIFT(a, 1) + CONV(b, [0, 1])", "0 5 5 5")]
    [InlineData("PULSE(2, 1, a) + STEP(a, 3)", "0 2 1 5")]
    [InlineData("CLAMP(a, 2, 3) / 0", "0 0 0 0")]
    [InlineData("MOD(a, 3) + FLOOR(a / 2) + CEIL(a / 2) + ROUND(a / 2)", "3 5 5 7")]
    public void Every_form_is_evaluated(string text, string expected)
    {
        var run = Run(Const("a", 1, 2, 3, 4), Const("b", 4, 3, 2, 1), Expr("x", text));
        Assert.Equal(expected, string.Join(' ', run["x"].ToArray().Select(NumberText.Shortest)));
    }

    [Fact]
    public void A_loop_with_a_lag_is_evaluated_bin_by_bin_wherever_its_nodes_stand()
    {
        var run = Run(
            Expr("waiting", "SHIFT(q, 1) + a"),
            Expr("served", "MIN(waiting, 5)"),
            new QueueNode("q", Nowhere, "a", "served", null, 0),
            Const("a", 10, 0, 4, 4));
        Assert.Equal([5, 0, 0, 0], run["q"].ToArray());
        Assert.Equal([5, 5, 4, 4], run["served"].ToArray());
    }

    [Fact]
    public void Routers_in_a_row_split_what_arrives()
    {
        var run = Run(
            Const("a", 100, 100, 100, 100),
            Const("x", 0, 0, 0, 0), Const("y", 0, 0, 0, 0), Const("z", 0, 0, 0, 0),
            new RouterNode("r", Nowhere, "a", [new RouterRoute("x", [], 3), new RouterRoute("y", [], 1)]),
            Expr("half", "x / 2"),
            new RouterNode("s", Nowhere, "half", [new RouterRoute("z", [], 1)]));
        Assert.Equal([75, 25, 37.5], new[] { run["x"][0], run["y"][0], run["z"][0] });
        Assert.Equal(100, run["r"][0]);
    }

    [Fact]
    public void A_route_by_class_gets_that_classs_part_and_the_rest_is_split_by_weight()
    {
        var model = Model(
            Const("u", 10, 0, 4, 4), Const("v", 30, 6, 4, 0), Expr("sum", "u + v"), Expr("served", "MIN(sum, 20)"),
            Const("x", 0, 0, 0, 0), Const("y", 0, 0, 0, 0),
            new RouterNode("r", Nowhere, "served", [new RouterRoute("x", ["urgent"], 1), new RouterRoute("y", [], 1)])) with
        {
            ClassArrivals = [new ClassArrival("u", "urgent"), new ClassArrival("v", "plain")],
        };
        var run = Run(model);
        Assert.Equal([5, 0, 4, 4], run["x"].ToArray());
        Assert.Equal([15, 6, 4, 0], run["y"].ToArray());
    }

    [Fact]
    public void A_cycle_within_a_bin_is_told_with_its_path()
    {
        var findings = new FindingSink();
        Assert.Null(ProgramCompiler.Compile(Model(Expr("a", "b + 1", 0), Expr("b", "c", 1), Expr("c", "a * 2", 2)), findings));
        var finding = Assert.Single(findings.ToSorted());
        Assert.Equal("FTS3009", finding.Code);
        Assert.Contains("a -> b -> c -> a", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope + 1", "FTS2003")]
    [InlineData("SHIFT(a, 1.5)", "FTS3008")]
    [InlineData("SHIFT(a, a)", "FTS3008")]
    [InlineData("PULSE(0)", "FTS3008")]
    [InlineData("CONV(a, a)", "FTS3008")]
    [InlineData("x + 1", "FTS3009")]
    public void What_cannot_be_evaluated_is_a_finding(string text, string code)
    {
        var findings = new FindingSink();
        Assert.Null(ProgramCompiler.Compile(Model(Const("a", 1, 2, 3, 4), Expr("x", text)), findings));
        Assert.Equal(code, Assert.Single(findings.ToSorted()).Code);
    }

    private static ConstNode Const(string id, params double[] values) => new(id, Nowhere, values);

    private static ExprNode Expr(string id, string text, int place = 0) => new(id, Nowhere with { Start = place }, ExpressionText.Parse(text, ExpressionGrammar.Embedded));

    private static EngineModel Model(params EngineNode[] nodes) => new(new Grid(4, 1, BinUnit.Hours), [.. nodes]);

    private static RunResult Run(params EngineNode[] nodes) => Run(Model(nodes));

    private static RunResult Run(EngineModel model)
    {
        var findings = new FindingSink();
        var program = ProgramCompiler.Compile(model, findings);
        Assert.Empty(findings.ToSorted());
        return Evaluator.Run(Assert.IsType<Program>(program));
    }
}
