using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.Verdicts;

public sealed class Expectations_are_judged
{
    [Theory]
    [InlineData("max(line.queue) <= 150 unit")]
    [InlineData("min(line.queue) == 0")]
    [InlineData("sum(line.overflow) == 50 unit")]
    [InlineData("sum(orders.demand) == 710")]
    [InlineData("sum(line.queue) == 630 unit * 1 h")]
    [InlineData("first(line.queue) < 1 unit")]
    [InlineData("last(line.queue) == 150 unit")]
    [InlineData("max(line.arrivals) == 200 unit/hour")]
    [InlineData("max(line.arrivals) == 4800 unit/day")]
    [InlineData("mean(line.arrivals) == 88.75 unit/h")]
    [InlineData("max(line.load) <= 200 %")]
    [InlineData("mean(line.utilization) == 530 / 700")]
    [InlineData("mean(line.load) == 580 / 700")]
    [InlineData("mean(line.served / line.capacity) == 530 / 700")]
    [InlineData("mean(line.wait) > 71.7 min")]
    [InlineData("mean(line.wait) < 71.8 min")]
    [InlineData("max(line.wait) == 1.5 h")]
    [InlineData("share(line.wait <= 1 h) == 260 / 460")]
    [InlineData("count(line.queue >= 100 unit) == 5")]
    [InlineData("longest(line.queue >= 100 unit) == 3 h")]
    [InlineData("longest(line.queue > 0 unit) <= 4 * bin")]
    [InlineData("p50(line.queue) == 100 unit")]
    [InlineData("sum(done.arrivals) / sum(orders.demand) >= 70 %")]
    [InlineData("max(line.queue) <= ${most} + 50 unit")]
    [InlineData("max(line.queue) <= 50 unit * ${lanes}")]
    [InlineData("mae(line.served, line.arrivals) <= 100 unit/hour")]
    [InlineData("bias(line.served, line.arrivals) < 0 unit/hour")]
    [InlineData("mape(line.served, line.served) == 0")]
    [InlineData("std(line.capacity) > 0")]
    [InlineData("-min(line.queue) == 0")]
    [InlineData("151 unit > max(line.queue)")]
    public void And_hold(string expectation)
    {
        var judged = Judged.Of(EightBins.Line, new TestFile(expectation));

        Assert.Equal(string.Empty, judged.Only.Message);
        Assert.Equal(Outcome.Passed, judged.Only.Outcome);
        Assert.DoesNotContain(judged.Findings, f => f.Severity == Compiler.Diagnostics.Severity.Error);
    }

    [Theory]
    [InlineData("max(line.queue) <= 149 unit", "max(line.queue) is 150 unit, above 149 unit; first at bin 2 (2024-10-01T02:00).")]
    [InlineData("149 unit >= max(line.queue)", "max(line.queue) is 150 unit, above 149 unit; first at bin 2 (2024-10-01T02:00).")]
    [InlineData("max(line.queue) >= 151 unit", "max(line.queue) is 150 unit, below 151 unit.")]
    [InlineData("min(line.queue) <= -1 unit", "min(line.queue) is 0 unit, above -1 unit.")]
    [InlineData("max(line.queue) < 150 unit", "max(line.queue) is 150 unit, not below 150 unit; first at bin 2 (2024-10-01T02:00).")]
    [InlineData("sum(line.overflow) == 0", "sum(line.overflow) is 50 unit, not 0 unit; first at bin 2 (2024-10-01T02:00).")]
    [InlineData("max(line.arrivals) <= 3 unit/min", "max(line.arrivals) is 3.33 unit/min, above 3 unit/min; first at bin 1 (2024-10-01T01:00).")]
    [InlineData("max(line.wait) < 1 h", "max(line.wait) is 1.5 h, above 1 h; first at bin 1 (2024-10-01T01:00); 2 bins are unknown and left out.")]
    [InlineData("share(line.queue <= 0) >= 90 %", "share(line.queue <= 0) is 37.5 %, below 90 %; first at bin 1 (2024-10-01T01:00).")]
    [InlineData("longest(line.queue >= 100 unit) <= 2 h", "longest(line.queue >= 100 unit) is 3 h, above 2 h; first at bin 1 (2024-10-01T01:00).")]
    [InlineData("count(line.queue >= 100 unit) <= 4", "count(line.queue >= 100 unit) is 5, above 4; first at bin 1 (2024-10-01T01:00).")]
    [InlineData("sum(done.arrivals) / sum(orders.demand) >= 0.98", "sum(done.arrivals) / sum(orders.demand) is 0.7465, below 0.98.")]
    [InlineData("last(line.queue) == 0", "last(line.queue) is 150 unit, not 0 unit; first at bin 7 (2024-10-01T07:00).")]
    public void And_fail_with_what_is_and_where(string expectation, string message)
    {
        var judged = Judged.Of(EightBins.Line, new TestFile("max(line.queue) < 200 unit", expectation));

        var finding = Assert.Single(judged.Findings, f => f.Code == "FTS4001");
        Assert.Equal(message, finding.Message);
        Assert.Equal(("tests/line.yaml", 2, 1), (finding.Where.Path, finding.Where.Line, finding.Where.Column));
        var verdict = judged.Assessment.Cases.Single().Expectations[1];
        Assert.Equal((Outcome.Failed, message), (verdict.Outcome, verdict.Message));
    }

    [Fact]
    public void And_two_numbers_that_differ_never_read_alike()
    {
        var verdict = Judged.Verdict(EightBins.Line, "max(line.queue) <= 149.9999 unit");

        Assert.Equal("max(line.queue) is 150 unit, above 149.9999 unit; first at bin 2 (2024-10-01T02:00).", verdict.Message);
    }

    [Fact]
    public void And_a_billionth_is_forgiven()
    {
        var verdict = Judged.Verdict(EightBins.Line, "max(line.queue) <= 149.9999999 unit");

        Assert.Equal(Outcome.Passed, verdict.Outcome);
    }

    [Fact]
    public void And_without_a_start_the_bin_has_no_time()
    {
        var verdict = Judged.Verdict(EightBins.Line with { HasStart = false }, "max(line.queue) <= 149 unit");

        Assert.EndsWith("; first at bin 2.", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void And_warm_up_is_left_out()
    {
        var judged = Judged.Of(EightBins.Line with { Warmup = 3 }, new TestFile("sum(line.overflow) == 0"));

        Assert.Equal(Outcome.Passed, judged.Only.Outcome);
    }

    [Fact]
    public void And_what_is_unknown_everywhere_cannot_be_told()
    {
        var judged = Judged.Of(LineModel.Of(4, 10, 0), new TestFile("max(line.wait) < 1 h"));

        Assert.Equal(Outcome.CannotTell, judged.Only.Outcome);
        Assert.Equal(4, judged.Only.UnknownBins);
        Assert.Contains("FTS4005", judged.Codes);
    }

    [Fact]
    public void And_always_is_judged_bin_by_bin()
    {
        var judged = Judged.Of(EightBins.Line, new TestFile("line.queue <= line.capacity * 1 h") { IsAlways = true });

        Assert.Equal("line.queue is 150 unit, above 100 unit; first at bin 2 (2024-10-01T02:00), in 3 of 8 bins.", judged.Only.Message);
    }
}
