using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Tests.Emission;
using static FlowTimeSim.Compiler.Tests.Emission.Emitted;

namespace FlowTimeSim.Compiler.Tests.Rules;

public sealed class EngineModelRulesTests
{
    private static readonly ConstNode Demand = Const("demand", 10, 200, 200, 50);
    private static readonly ConstNode Capacity = Const("capacity", 100, 100, 100, 100);

    [Fact]
    public void A_real_queue_under_load_is_unstable_and_nothing_else() => Assert.Equal(
        ["FTS5001"],
        Codes(
            Demand, Capacity,
            Expr("waiting", "SHIFT(queue, 1) + demand"),
            Expr("served", "MIN(waiting, capacity)"),
            Expr("overflow", "MAX(0, waiting - served)"),
            Expr("load", "served / capacity"),
            Queue("queue", "demand", "served")));

    [Fact]
    public void A_line_that_keeps_up_is_silent() => Assert.Empty(
        Codes(Const("demand", 10, 20, 30, 40), Capacity, Expr("served", "MIN(capacity, demand)"), Expr("share", "served / capacity"), Expr("queue", "MAX(0, demand - capacity)")));

    [Fact]
    public void A_shortage_that_says_so_is_no_queue() => Assert.Empty(Codes(Demand, Const("capacity", 150, 150, 150, 150), Expr("shortage", "MAX(0, demand - capacity)")));

    [Fact]
    public void A_queue_in_either_order_and_without_names_for_numbers_is_found()
    {
        Assert.Equal(["FTS5003"], Codes(Demand, Expr("queue", "MAX(demand - 150, 0)")));
        Assert.Equal(["FTS5002"], Codes(Demand, Expr("use", "MIN(150, demand) / 150")));
    }

    [Fact]
    public void A_quotient_by_zero_is_found_and_one_by_what_is_zero_at_times_is_not()
    {
        Assert.Equal(["FTS2132"], Codes(Demand, Expr("each", "demand / 0")));
        Assert.Equal(["FTS2132"], Codes(Demand, Const("lanes", 0, 0, 0, 0), Expr("each", "1 + demand / lanes")));
        Assert.Empty(Codes(Demand, Const("lanes", 0, 0, 1, 1), Expr("each", "demand / lanes")));
    }

    [Fact]
    public void The_true_peak_is_the_recurrences()
    {
        Assert.Equal((4, 4), QueueForgetsBacklog.Levels([0, 5, 0], [1, 1, 1]));
        Assert.Equal((4, 7), QueueForgetsBacklog.Levels([5, 4, 0], [1, 1, 1]));
        Assert.Equal((0, 0), QueueForgetsBacklog.Levels([0, 1], [1, 1]));
    }

    private static IEnumerable<string> Codes(params EngineNode[] nodes)
    {
        var model = Model(4, nodes);
        var run = Run(model);
        var findings = new FindingSink();
        EngineModelRules.Check(model, id => run[id].ToArray(), findings);
        return findings.ToSorted().Select(finding => finding.Code);
    }
}
