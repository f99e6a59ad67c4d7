namespace FlowTimeSim.Assessment.Tests.Verdicts;

public sealed class Expectations_are_understood_or_reported
{
    [Theory]
    [InlineData("max(line.qeue) <= 5 unit", "FTS2003", "Nothing is called 'line.qeue'. Did you mean 'line.queue'?")]
    [InlineData("max(line.queue) <= ${lane}", "FTS2003", "Nothing is called 'lane'. Did you mean 'lanes'?")]
    [InlineData("max(line.queue) <= lanes", "FTS4002", "'lanes' is a parameter. Write '${lanes}'.")]
    [InlineData("max(line.queue) <= 4 h", "FTS4013", "'max(line.queue)' is a number of items in unit (scenarios/line.yaml:1), '4 h' is a duration in h: they cannot be compared. Write both in one unit.")]
    [InlineData("max(line.arrivals) <= 4 unit", "FTS4013", "'max(line.arrivals)' is a rate in unit/hour (scenarios/line.yaml:1), '4 unit' is a number of items in unit: they cannot be compared. Write both in one unit.")]
    [InlineData("max(line.wait) < 4", "FTS4013", "'max(line.wait)' is a duration in h (scenarios/line.yaml:1), '4' is a number without a unit: they cannot be compared. Write its unit: 'h'.")]
    [InlineData("max(line.queue + line.wait) < 4 unit", "FTS4013", "'line.queue' is a level in unit (scenarios/line.yaml:1), 'line.wait' is a duration in h (scenarios/line.yaml:1): they cannot be compared. Write both in one unit.")]
    [InlineData("p95(line.queue) <= 5000 unit/hour", "FTS4013", "'p95(line.queue)' is a number of items in unit (scenarios/line.yaml:1), '5000 unit/hour' is a rate in unit/hour: they cannot be compared. Write both in one unit.")]
    [InlineData("sum(line.queue) <= 40 unit", "FTS4013", "'sum(line.queue)' is an amount over time in unit h (scenarios/line.yaml:1), '40 unit' is a number of items in unit: they cannot be compared. The sum of a level is over time: ask for 'mean(line.queue)' or 'max(line.queue)', or write the limit with a time.")]
    [InlineData("sum(line.queue) <= 40", "FTS4013", "'sum(line.queue)' is an amount over time in unit h (scenarios/line.yaml:1), '40' is a number without a unit: they cannot be compared. Write its unit: 'unit h'.")]
    [InlineData("sum(line.served) <= 40 unit/hour", "FTS4013", null)]
    [InlineData("mean(line.utilization) < 3 min", "FTS4013", "'mean(line.utilization)' is a plain number (scenarios/line.yaml:1), '3 min' is a duration in min: they cannot be compared. Write both in one unit.")]
    [InlineData("longest(line.queue > 5 unit) <= 4", "FTS4013", null)]
    [InlineData("max(line.queue) / max(line.wait) <= 4 unit", "FTS4013", null)]
    [InlineData("share(line.queue <= 5 unit) >= 90", "FTS2105", "'share(line.queue <= 5 unit)' is a share and never above 1, '90' is a number without a unit. Write '90 %', or 0.9.")]
    [InlineData("mean(line.utilization) <= 85", "FTS2105", "'mean(line.utilization)' is a share and never above 1, '85' is a number without a unit. Write '85 %', or 0.85.")]
    [InlineData("max(line.load) <= 120", "FTS2105", "'max(line.load)' is a load, 1 when as much comes as can be served, '120' is a number without a unit. Write '120 %', or 1.2.")]
    [InlineData("max(line.queue) <= 5 uint", "FTS4014", "'uint' is no unit of this model. Did you mean 'unit'?")]
    [InlineData("line.queue <= 5 unit", "FTS4002", "'line.queue <= 5 unit' has one value a bin. Say which counts, as 'max(...)' does, or put it under 'always'.")]
    [InlineData("max(line.queue)", "FTS4002", "'max(line.queue)' compares nothing. An expectation reads 'max(line.queue) <= 5000 unit'.")]
    [InlineData("p95(max(line.queue)) <= 5 unit", "FTS4002", "'p95(max(line.queue))' aggregates a single number. A second aggregate is over replicas, and needs 'ensemble: { replicas: 1000 }'.")]
    [InlineData("share(line.queue) <= 5 %", "FTS4002", "'share' looks at a condition, as in 'share(line.wait <= 4 h)'.")]
    [InlineData("max(line.queue <= 5 unit) == 1", "FTS4002", "'max' looks at values, not at a condition. Use 'share' or 'count'.")]
    [InlineData("max(5 unit) <= 5 unit", "FTS4002", "Nothing varies in 'max(5 unit)'.")]
    [InlineData("ABS(line.queue) <= 5 unit", "FTS4002", null)]
    public void With_one_finding_at_its_line(string expectation, string code, string? message)
    {
        var judged = Judged.Of(LineModel.Of(8, 100, 120), new TestFile(expectation));

        var finding = Assert.Single(judged.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Equal(1, finding.Where.Line);
        if (message is not null)
        {
            Assert.Equal(message, finding.Message);
        }

        Assert.Equal(Assessment.Verdicts.Outcome.Failed, judged.Only.Outcome);
    }

    [Theory]
    [InlineData("1 unit <= 2 unit")]
    [InlineData("min(line.queue) >= 0 unit")]
    [InlineData("sum(line.overflow) >= 0")]
    [InlineData("max(line.utilization) <= 1")]
    [InlineData("mean(line.utilization) <= 100 %")]
    [InlineData("share(line.queue > 4 unit) <= 100 %")]
    [InlineData("max(line.queue) <= max(line.queue)")]
    [InlineData("sum(line.served) / sum(line.arrivals) >= 0")]
    public void As_one_that_cannot_fail(string expectation)
    {
        var judged = Judged.Of(LineModel.Of(8, 100, 120), new TestFile(expectation));

        Assert.Equal(["FTS4003"], judged.Codes);
        Assert.False(judged.Only.CanFail);
    }

    [Fact]
    public void As_one_that_repeats_the_limit_of_a_buffer()
    {
        var line = LineModel.Of(8, 100, 120) with { Limit = 500 };

        Assert.Equal(["FTS4004"], Judged.Of(line, new TestFile("max(line.queue) <= 500 unit")).Codes);
        Assert.Empty(Judged.Of(line, new TestFile("max(line.queue) < 500 unit")).Codes);
    }

    [Fact]
    public void A_bare_limit_of_a_flow_is_per_bin_and_reported()
    {
        var judged = Judged.Of(LineModel.Of(8, 100, 120) with { BinMinutes = 30 }, new TestFile("max(line.served) <= 100"));

        Assert.Equal(["FTS4009"], judged.Codes);
        Assert.Equal(Assessment.Verdicts.Outcome.Passed, judged.Only.Outcome);
    }

    [Fact]
    public void A_bare_limit_of_a_flow_is_per_what_the_file_says()
    {
        var judged = Judged.Of(LineModel.Of(8, 100, 120) with { BinMinutes = 30 }, new TestFile("max(line.served) <= 100") { Per = "hour" });

        Assert.Equal("max(line.served) is 200 unit/hour, above 100 unit/hour; first at bin 0 (2024-10-01T00:00).", judged.Only.Message);
        Assert.Equal(["FTS4001"], judged.Codes);
    }

    [Fact]
    public void A_file_without_a_case_and_a_case_without_an_expectation()
    {
        var model = LineModel.Of(8, 100, 120).Compile();
        var file = new TestFile(" ").Syntax();

        Assert.Equal(["FTS4008"], Judged.Of(model with { Tests = [file with { Cases = [] }] }).Codes);
        Assert.Equal(["FTS4008"], Judged.Of(model with { Tests = [file with { Cases = [file.Cases[0] with { Expect = [] }] }] }).Codes);
    }

    [Fact]
    public void Two_cases_of_one_id()
    {
        var file = new TestFile("max(line.queue) < 5 unit").Syntax();
        var judged = Judged.Of(LineModel.Of(8, 100, 120).Compile() with { Tests = [file with { Cases = [file.Cases[0], file.Cases[0]] }] });

        Assert.Equal(["FTS4015"], judged.Codes);
    }
}
