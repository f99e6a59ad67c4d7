using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Loads near 1 with chance in them, and backlogs that meet the next event.</summary>
public sealed class LoadRulesTests
{
    [Fact]
    public void A_Poisson_demand_near_the_capacity_waits_by_chance() => Assert.Equal(
        ["catalog/c.yaml(8,42): info FTS5045: In 's', 11 call/hour come to 'agent' on average against a capacity of 12 call/hour, a load of 0.9167, and the demand of 'callers' is random: by chance up to about 5.5 call wait on average; the mean run has none. Test it with an 'ensemble', or plan for a load below 0.9."],
        Found("FTS5045", Of(Desk("{ poisson: 11 call/h }", "capacity: 12 call/h"), Week)));

    [Fact]
    public void At_full_load_chance_alone_makes_it_grow() => Assert.Equal(
        ["catalog/c.yaml(8,42): info FTS5045: In 's', 12 call/hour come to 'agent' on average against a capacity of 12 call/hour, a load of 1, and the demand of 'callers' is random: by chance about 35.82 call wait at the end of the horizon, and more on a longer one; the mean run has none. Test it with an 'ensemble', or plan for a load below 0.9."],
        Found("FTS5045", Of(Desk("{ poisson: 12 call/h }", "capacity: 12 call/h"), Week)));

    [Fact]
    public void Behind_another_component_the_queue_is_not_said() => Assert.Contains(
        "the mean run shows nothing of the queue that chance makes.",
        Assert.Single(Found("FTS5045", Of(Desk("{ poisson: 11 call/h }", "capacity: 12 call/h").Replace("from: callers, to: agent", "from: callers, to: agent, lag: 1 h", StringComparison.Ordinal), Week))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{ poisson: 10 call/h }", "capacity: 12 call/h")]
    [InlineData("11.5 call/h", "capacity: 12 call/h")]
    [InlineData("{ pmf: { 10: 0.5, 13: 0.5 } }", "capacity: 12 call/h")]
    [InlineData("{ pmf: { 10: 0.5, 13: 0.5 }, per: run }", "capacity: 12 call/h")]
    [InlineData("{ poisson: 11.5 call/h }", "capacity: 12 call/h, patience: 1 h")]
    [InlineData("{ poisson: 15 call/h }", "capacity: 12 call/h")]
    public void Slack_no_chance_and_another_finding_are_silent(string demand, string agent) => Assert.Empty(Found("FTS5045", Of(Desk(demand, agent), Week)));

    [Fact]
    public void An_ensemble_that_is_tested_is_known() => Assert.Empty(Found(
        "FTS5045",
        Of(Desk("{ poisson: 11 call/h }", "capacity: 12 call/h"), Week).With("tests/t.yaml", "kind: Test\nversion: 1\ncases:\n  - id: one\n    ensemble: { replicas: 10 }\n    expect: [ p95(max(agent.queue)) <= 50 call ]\n")));

    [Fact]
    public void What_an_event_leaves_meets_the_next_one() => Assert.Equal(
        ["scenarios/s.yaml(7,50): info FTS5043: In 's', what this event on 'agent.capacity' leaves is not served when the next one begins: 0 call wait at 'agent' before it, 60 call at its end, and 24 call are still there at bin 57 (2024-10-09T09:00). So it is 2 times. Leave more time between them, or plan capacity to catch up."],
        Found("FTS5043", Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events:\n  - { series: agent.capacity, set: 0 call/h, at: 2024-10-08T09:00, for: 6 h, every: 1 day, until: 2024-10-11T00:00 }\n")));

    [Fact]
    public void A_rush_that_meets_another_is_found_behind_the_source() => Assert.Equal(
        ["scenarios/s.yaml(7,48): info FTS5043: In 's', what this event on 'callers.demand' leaves"],
        Found("FTS5043", Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events:\n  - { series: callers.demand, multiply: 3, at: 2024-10-08T09:00, for: 3 h }\n  - { series: callers.demand, multiply: 2, at: 2024-10-08T18:00, for: 1 h }\n")).Select(text => text[..88]));

    [Theory]
    [InlineData("for: 2 h, every: 1 day")]
    [InlineData("for: 6 h")]
    [InlineData("for: 6 h, every: 2 days")]
    public void What_is_served_in_time_meets_nothing(string times) => Assert.Empty(
        Found("FTS5043", Of(Desk("10 call/h", "capacity: 12 call/h"), Week + $"events:\n  - {{ series: agent.capacity, set: 0 call/h, at: 2024-10-08T09:00, {times} }}\n")));

    private static string[] Found(string code, TestProject project) => [.. project.Rule().Where(text => text.Contains(code, StringComparison.Ordinal))];
}
