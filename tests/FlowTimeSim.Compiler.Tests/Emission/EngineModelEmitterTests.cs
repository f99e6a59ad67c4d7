using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Time;
using static FlowTimeSim.Compiler.Tests.Emission.Emitted;

namespace FlowTimeSim.Compiler.Tests.Emission;

public sealed class EngineModelEmitterTests
{
    public static TheoryData<string> Dialects() => [.. EngineDialects.All.Select(dialect => dialect.Name)];

    [Fact]
    public void A_model_is_written_in_dependency_order_with_its_title()
    {
        var model = Model(3, Expr("x", "-half + 1e21"), Expr("half", "a * 2"), Const("a", 1.5, 1e-7, -2)) with
        {
            Title = "Line\n# not a second line",
            Outputs = [new EngineOutput("x", "the x.csv")],
            Grid = new Grid(3, 15, BinUnit.Minutes) { Start = new DateTimeOffset(2024, 10, 1, 2, 0, 0, TimeSpan.FromHours(2)) },
        };
        Assert.Equal(
            """
            # Line # not a second line
            schemaVersion: 1
            grid:
              bins: 3
              binSize: 15
              binUnit: minutes
              start: "2024-10-01T00:00:00Z"
            nodes:
              - id: a
                kind: const
                values: [1.5, 0.0000001, -2]
              - id: half
                kind: expr
                expr: "a * 2"
              - id: x
                kind: expr
                expr: "0 - half + 1000000000000000000000"
            outputs:
              - series: x
                as: the_x.csv

            """.ReplaceLineEndings("\n"),
            AssertFaithful(model, EngineDialects.FlowTime202605));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_extras_of_the_language_come_out_to_the_same_bits(string dialect)
    {
        var model = Model(
            6,
            Const("a", 1, -2, 3.5, 0, 1e-300, 7), Const("b", 1, 2, -3.5, 0, 2e-300, 0.1),
            Expr("min", "MIN(a, b, 2, a * b)"),
            Expr("abs", "ABS(a * b - 1)"),
            Expr("choice", "IF(a + b, a / 3, b * 7)"),
            Expr("nested", "IF(a > b, IF(a >= 3, 1.5, ABS(b)), IF(a == b, -1, a <= b))"),
            Expr("compare", "(a < b) + 2 * (a <= b) + 4 * (a > b) + 8 * (a >= b) + 16 * (a == b) + 32 * (a != b)"),
            Expr("negative", "-a * -(b - 1) - -3"));
        AssertFaithful(model, EngineDialects.Find(dialect)!);
    }

    [Theory]
    [InlineData("flowtime-0.6")]
    [InlineData("portable")]
    public void What_an_old_release_lacks_is_spelled_out_where_that_is_possible(string dialect)
    {
        var model = Model(
            6,
            Const("a", 1, -2, 3.5, 0, 5, 7),
            new PmfNode("p", Nowhere, [80, 100, 150], [0.1, 0.6, 0.3]),
            Expr("conv", "CONV(a * 2, [0.5, 0, 0.3, 0.2, 0, 0, 0, 9])"),
            Expr("pulse", "PULSE(2, 1, a) + PULSE(3)"),
            Expr("step", "STEP(a, 3.5) + CONV(p, 2)"));
        AssertFaithful(model, EngineDialects.Find(dialect)!);
    }

    [Fact]
    public void A_function_that_the_release_lacks_is_an_error_at_its_name()
    {
        var (text, findings) = Emit(Model(2, Const("a", 1, 2), Expr("x", "a + FLOOR(a / 2)")), EngineDialects.FlowTime06);
        Assert.Null(text);
        var finding = Assert.Single(findings);
        Assert.Equal(("FTS3014", 5), (finding.Code, finding.Where.Column));
        Assert.Contains("flowtime-0.6", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flowtime-0.6")]
    [InlineData("portable")]
    public void Queues_are_frozen_where_the_release_has_none(string dialect)
    {
        var (_, findings) = Emit(Chain(), EngineDialects.Find(dialect)!);
        Assert.Equal("FTS3015", Assert.Single(findings).Code);
        AssertFaithful(Chain(), EngineDialects.Find(dialect)!);
        AssertFaithful(Model(4, Const("a", 1, 2, 3, 4), Expr("x", "a + SHIFT(y, 2)"), Expr("y", "x / 2"), Expr("z", "y * 3")), EngineDialects.Find(dialect)!);
    }

    [Fact]
    public void Two_queues_in_a_row_stand_in_one_span()
    {
        var text = AssertFaithful(Chain(), EngineDialects.FlowTime202605);
        Assert.Contains("SHIFT(line_queue, 1) + line_initial + 0 * SHIFT(pack_queue, 1)", text, StringComparison.Ordinal);
        Assert.Contains("queueDepth: 20", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flowtime-2026.05")]
    [InlineData("embedded")]
    public void A_node_that_shifts_itself_and_a_kernel_in_a_loop_are_written_so_that_the_release_takes_them(string dialect)
    {
        var kernel = string.Join(", ", Enumerable.Range(0, 300).Select(i => i == 0 ? "0" : $"0.00{i}"));
        var model = Model(
            8,
            Const("a", 1, 2, 3, 4, 5, 6, 7, 8),
            Expr("sum", "SHIFT(sum, 1) + a"),
            Expr("x", $"a + CONV(y + 1, [{kernel}])"),
            Expr("y", "x / 3"),
            Expr("after", "CONV(y, [0.5, 0.25])"));
        AssertFaithful(model, EngineDialects.Find(dialect)!);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Routers_in_a_row_come_out_right(string dialect)
    {
        var model = Model(
            3,
            Const("a", 100, 50, 25), Const("x", 0, 0, 0), Const("y", 0, 0, 0), Const("z", 0, 0, 0),
            new RouterNode("r", Nowhere, "a", [new RouterRoute("x", [], 3), new RouterRoute("y", [], 1)]),
            Expr("half", "x / 2"),
            new RouterNode("s", Nowhere, "half", [new RouterRoute("z", [], 1)]));
        AssertFaithful(model, EngineDialects.Find(dialect)!);
    }

    [Fact]
    public void What_no_lowering_mends_is_an_error()
    {
        Assert.Equal("FTS3004", Assert.Single(Emit(Model(10_001, Const("a", new double[10_001])), EngineDialects.FlowTime202605).Findings).Code);
        Assert.Equal("FTS3006", Assert.Single(Emit(Model(1, Const("a b", 1)), EngineDialects.FlowTime202605).Findings).Code);
        Assert.Equal("FTS3012", Assert.Single(Emit(Model(1, Const("a", double.NaN)), EngineDialects.Embedded).Findings).Code);
        Assert.Equal("FTS3009", Assert.Single(Emit(Model(1, Expr("a", "b"), Expr("b", "a")), EngineDialects.Embedded).Findings).Code);
        AssertFaithful(Model(10_001, Const("a", new double[10_001])), EngineDialects.Embedded);
    }

    private static EngineModel Chain() => Model(
        8,
        Const("line_arrivals", 10, 200, 200, 50, 0, 0, 130, 120),
        Const("line_capacity", 100, 100, 100, 100, 100, 100, 0, 100),
        Const("line_initial", 20, 0, 0, 0, 0, 0, 0, 0),
        Expr("line_waiting", "SHIFT(line_queue, 1) + line_initial"),
        Expr("line_served", "MIN(line_waiting + line_arrivals, line_capacity)"),
        Expr("line_overflow", "MAX(0, line_waiting + line_arrivals - line_served - 150)"),
        Queue("line_queue", "line_arrivals", "line_served", "line_overflow", 20),
        Const("pack_capacity", 60, 60, 60, 60, 60, 60, 60, 60),
        Const("pack_initial", 0, 0, 0, 0, 0, 0, 0, 0),
        Expr("pack_waiting", "SHIFT(pack_queue, 1) + pack_initial"),
        Expr("pack_served", "MIN(pack_waiting + line_served, pack_capacity)"),
        Queue("pack_queue", "line_served", "pack_served"));
}
