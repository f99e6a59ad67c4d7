using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Tests.Runs;

public sealed class Stress_runs_are_judged
{
    [Fact]
    public void By_loss_first() => Assert.Equal(
        (false, "'line' loses 50 unit, first at bin 2 (2024-10-01T02:00). 'line' is full with 150 unit, first at bin 2 (2024-10-01T02:00). 'line' ends with 150 unit waiting, not cleared since bin 6 (2024-10-01T06:00)."),
        Judge(EightBins.Line));

    [Fact]
    public void By_a_backlog_that_is_not_cleared() => Assert.Equal(
        (false, "'line' ends with 480 unit waiting, not cleared since bin 5 (2024-10-01T05:00)."), Judge(LineModel.Of(24, 120, 100)));

    [Fact]
    public void As_holding_with_the_longest_queue() => Assert.Equal(
        (true, "Nothing is lost and every backlog clears; the longest is 50 unit at 'line', bin 1 (2024-10-01T01:00)."),
        Judge(new LineModel([10, 150, 10, 10], [100, 100, 100, 100])));

    [Fact]
    public void As_holding_when_nothing_waits() =>
        Assert.Equal((true, "Nothing is lost and nothing waits."), Judge(LineModel.Of(4, 10, 100)));

    [Fact]
    public void And_warm_up_is_left_out() => Assert.Equal(
        (false, "'line' ends with 160 unit waiting, not cleared since bin 7 (2024-10-01T07:00)."), Judge(EightBins.Line with { Warmup = 4, Limit = 1000, Demand = [10, 200, 200, 0, 0, 0, 0, 260] }));

    [Fact]
    public void And_conserve_flow()
    {
        var findings = new FindingSink();

        Assert.True(FlowConservation.Check(EightBins.Line.Run(), "baseline", findings));
        Assert.Empty(findings.ToSorted());
    }

    [Fact]
    public void And_a_leak_is_a_fault_of_ours()
    {
        // The queue of a real engine is cut at 0: serving more than there is makes work out of nothing.
        var model = LineModel.Of(4, 10, 100).Compile(servedFormula: "line_arrivals + 5");
        var findings = new FindingSink();

        Assert.False(FlowConservation.Check(new ModelRun(model, Evaluator.Run(model.Program)), "baseline", findings));
        var finding = Assert.Single(findings.ToSorted());
        Assert.Equal("FTS9002", finding.Code);
        Assert.StartsWith("In the run 'baseline' 5 is missing at 'line' from bin 0 on", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void And_a_run_that_is_not_finite_says_where()
    {
        var line = EightBins.Line with { Demand = [10, 20, double.PositiveInfinity, 0, 0, 0, 0, 0] };
        var judged = Judged.Of(line.Compile());

        Assert.Null(judged.Assessment.Baseline);
        Assert.Equal("'orders.demand' is infinite at bin 2 (2024-10-01T02:00). Look for a value that grows without bound.", Assert.Single(judged.Findings).Message);
    }

    [Fact]
    public void Under_the_conditions_that_every_model_meets()
    {
        var stress = Judged.Of(EightBins.Line.Compile()).Assessment.Stress;

        Assert.Equal(["baseline", "demand_plus_25", "demand_plus_50", "capacity_minus_20", "no_demand", "no_capacity"], stress.Select(s => s.Id));
    }

    [Fact]
    public void But_not_of_a_bare_engine_model()
    {
        var stress = Judged.Of(EightBins.Line.Compile() with { Flow = null }).Assessment.Stress;

        Assert.All(stress, s => Assert.Null(s.Holds));
        Assert.Equal("A bare engine model does not say which series is the demand.", stress[1].Sentence);
    }

    private static (bool? Holds, string Sentence) Judge(LineModel line) => RunJudgement.Judge(line.Run());
}
