using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

public sealed class Ensembles_stop_by_themselves
{
    private static readonly string Random = Cases.Catalog.Replace("demand: 10 call/hour", "demand: { poisson: 10 call/hour }", StringComparison.Ordinal);

    [Fact]
    public void When_half_the_interval_is_narrow_enough()
    {
        var wide = Judge("5000", "5 %", "mean(max(agent.queue)) <= 100 call");
        var narrow = Judge("5000", "1 %", "mean(max(agent.queue)) <= 100 call");

        Assert.InRange(wide.Replicas!.Value, 30, 500);
        Assert.InRange(narrow.Replicas!.Value, 8 * wide.Replicas.Value, 5000 - 1);
        Assert.True(Half(narrow) <= 0.01 * narrow.Actual!.Value);
        Assert.True(Half(wide) <= 0.05 * wide.Actual!.Value);
    }

    [Fact]
    public void In_a_quantity_of_what_is_expected()
    {
        var verdict = Judge("5000", "1 call", "p90(max(agent.queue)) <= 100 call");

        Assert.InRange(verdict.Replicas!.Value, 30, 4999);
        Assert.True(Half(verdict) <= 1);
    }

    [Fact]
    public void Alike_every_time()
    {
        var (one, other) = (Judge("5000", "2 %", "mean(max(agent.queue)) <= 100 call"), Judge("5000", "2 %", "mean(max(agent.queue)) <= 100 call"));

        Assert.Equal((one.Replicas, one.Actual, one.Interval), (other.Replicas, other.Actual, other.Interval));
    }

    [Fact]
    public void And_the_first_replicas_are_those_of_a_longer_ensemble()
    {
        var stopped = Judge("5000", "5 %", "mean(max(agent.queue)) <= 100 call");
        var fixedSize = Judge(stopped.Replicas!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), null, "mean(max(agent.queue)) <= 100 call");

        Assert.Equal(fixedSize.Actual, stopped.Actual);
        Assert.Equal(fixedSize.Interval, stopped.Interval);
    }

    [Fact]
    public void Or_say_that_all_were_not_enough()
    {
        var judged = All("40", "0.1 %", "mean(max(agent.queue)) <= 100 call");

        Assert.Matches(
            @"^After all 40 replicas half the confidence interval of 'mean\(max\(agent\.queue\)\)' is [0-9.]+ call, above the [0-9.]+ call that 'halfWidth' asks for\. Allow more replicas, or a wider interval\.$",
            Assert.Single(judged.Findings, f => f.Code == "FTS4022").Message);
        Assert.Equal(40, judged.Only.Replicas);
    }

    [Theory]
    [InlineData("5 min", "No expectation of 'usual' is in the unit of 'halfWidth: 5 min'. Write a share of the value, '2 %', or a quantity of what is expected.")]
    [InlineData("3", "'halfWidth: 3' says no width. Write a share of the value, '2 %', or a quantity, '20 unit', above 0.")]
    [InlineData("0 %", "'halfWidth: 0 %' says no width. Write a share of the value, '2 %', or a quantity, '20 unit', above 0.")]
    public void Unless_the_width_means_nothing(string width, string message)
    {
        var judged = All("40", width, "mean(max(agent.queue)) <= 100 call");

        Assert.Equal(message, Assert.Single(judged.Findings, f => f.Code == "FTS4023").Message);
        Assert.Equal(Outcome.Failed, judged.Only.Outcome);
    }

    [Fact]
    public void And_may_ask_for_what_never_flows() =>
        Assert.Equal(Outcome.Passed, All("40", null, "max(sum(agent.overflow)) == 0 call").Assessment.Cases[0].Outcome);

    private static double Half(ExpectationVerdict verdict) => (verdict.Interval!.Value.High - verdict.Interval.Value.Low) / 2;

    private static ExpectationVerdict Judge(string replicas, string? width, string expectation) => All(replicas, width, expectation).Only;

    private static Judged All(string replicas, string? width, string expectation) => Cases.Judge(
        $"  - id: usual\n    ensemble: {{ replicas: {replicas}, seed: 7{(width is null ? string.Empty : $", halfWidth: {width}")} }}\n    expect: [ \"{expectation}\" ]\n",
        catalog: Random);
}
