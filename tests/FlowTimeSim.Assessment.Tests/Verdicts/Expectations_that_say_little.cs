using FlowTimeSim.Assessment.Tests.EndToEnd;

namespace FlowTimeSim.Assessment.Tests.Verdicts;

/// <summary>Expectations that hold by the structure, that no stress comes near, and that aggregate ratios.</summary>
public sealed class Expectations_that_say_little
{
    private const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: desk }
        units: [call]
        per: hour
        components:
          - { id: callers, kind: source, demand: 10 call/h }
          - { id: robot, kind: service, capacity: 30 call/h, errorRate: 10 % }
          - { id: agent, kind: buffer, capacity: 12 call/h }
          - { id: helped, kind: sink }
        connections:
          - { from: callers, to: robot }
          - { from: robot, to: agent }
          - { from: agent, to: helped }
        """;

    private const string Week = """
        kind: Scenario
        version: 1
        metadata: { id: week }
        grid: { start: 2024-10-07T00:00, bins: 168, binSize: 1, binUnit: hours }
        series:
          - { id: answered, expr: agent.served / callers.demand }
        events:
          - { series: callers.demand, multiply: 3, at: 2024-10-08T09:00, for: 8 h }
        """;

    [Theory]
    [InlineData("sum(agent.served) <= sum(agent.capacity)")]
    [InlineData("max(robot.served) <= max(robot.arrivals)")]
    [InlineData("mean(robot.arrivals) >= mean(robot.loss)")]
    [InlineData("sum(robot.errors) / sum(robot.attempts) <= 1")]
    [InlineData("count(agent.queue > 5 call) <= 168")]
    public void By_the_order_of_the_measures(string expectation) => Assert.Equal(["FTS4003"], Tests(expectation));

    [Theory]
    [InlineData("sum(agent.served) <= sum(agent.arrivals)")]
    [InlineData("max(agent.served) <= max(robot.served)")]
    [InlineData("sum(robot.errors) / sum(robot.attempts) <= 0.2")]
    [InlineData("max(agent.arrivals) >= max(agent.capacity)")]
    [InlineData("count(agent.queue > 5 call) <= 100")]
    public void Where_a_run_could_break_it_nothing_is_said(string expectation) => Assert.Empty(Tests(expectation));

    [Fact]
    public void A_limit_that_no_stress_comes_near_is_loose() => Assert.Equal(
        ["tests/q4.yaml(5,13): info FTS4017: 'max(agent.arrivals)' is 27 call/h as it stands and 27 call/h at half as much demand again, far from the limit of 1,000 call/h: hardly a mistake would break this. Move the limit to where the plan would no longer be good."],
        Found("FTS4017", "max(agent.arrivals) <= 1000 call/h"));

    [Theory]
    [InlineData("max(agent.queue) <= 500 call")]
    [InlineData("sum(robot.loss) <= 100 call")]
    [InlineData("sum(agent.served) >= 1500 call")]
    public void A_limit_within_reach_and_a_promise_are_not(string expectation) => Assert.Empty(Found("FTS4017", expectation));

    [Fact]
    public void A_floor_that_no_stress_comes_near_is_loose_too() => Assert.Single(Found("FTS4017", "sum(agent.served) >= 10 call"));

    [Fact]
    public void The_mean_of_a_quotient_is_compared_with_the_quotient_of_the_sums() => Assert.Contains(
        "but a bin with little in it counts there like one with much: all in all it is",
        Assert.Single(Found("FTS4018", "mean(answered) >= 0.5")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("max(answered) <= 2")]
    [InlineData("mean(agent.served / callers.demand) >= 0.5")]
    [InlineData("sum(agent.served) / sum(callers.demand) >= 0.5")]
    [InlineData("mean(agent.utilization) <= 95 %")]
    public void What_is_weighted_is_silent(string expectation) => Assert.Empty(Found("FTS4018", expectation));

    [Theory]
    [InlineData("sum(agent.utilization) <= 150", "'sum(agent.utilization)' adds up 168 ratios of bins: it changes with the step. Ask for 'mean(agent.utilization)' or 'max(agent.utilization)', or count the bins of which something is true with 'share(agent.utilization > ...)'.")]
    [InlineData("sum(agent.wait) <= 5000 h", "'sum(agent.wait)' adds up 168 times of bins: it changes with the step. Ask for 'mean(agent.wait)' or 'max(agent.wait)', or count the bins of which something is true with 'share(agent.wait > ...)'.")]
    public void Ratios_and_times_of_bins_are_no_sum(string expectation, string message) =>
        Assert.Equal([$"tests/q4.yaml(5,14): warning FTS4019: {message}"], Found("FTS4019", expectation));

    [Fact]
    public void A_sum_of_a_level_says_what_it_is() => Assert.EndsWith(
        "they cannot be compared. The sum of a level is over time: ask for 'mean(agent.queue)' or 'max(agent.queue)', or write the limit with a time.",
        Assert.Single(Found("FTS4013", "sum(agent.queue) <= 500 call")),
        StringComparison.Ordinal);

    private static string[] Found(string code, string expectation) => [.. Judge(expectation).Where(text => text.Contains(code, StringComparison.Ordinal))];

    private static string[] Tests(string expectation) => [.. Judge(expectation).Where(text => text.Contains(" FTS4", StringComparison.Ordinal)).Select(text => text[(text.IndexOf("FTS4", StringComparison.Ordinal))..][..7])];

    private static IEnumerable<string> Judge(string expectation) =>
        Project.Assess(Catalog, Week, $"kind: Test\nversion: 1\ncases:\n  - id: one\n    expect: \"{expectation}\"\n").Findings.Select(finding => finding.ToString());
}
