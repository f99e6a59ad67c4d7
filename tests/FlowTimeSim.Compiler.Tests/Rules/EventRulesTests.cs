using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Events that meet, and what chance and Little's law make of a mean run.</summary>
public sealed class EventRulesTests
{
    [Fact]
    public void Two_factors_at_one_time_are_told_with_both() => Assert.Equal(
        ["scenarios/s.yaml(8,5): info FTS5027: Two events multiply 'callers.demand' at one time, in 24 bins, first in bin 48 (2024-10-09T00:00): both count there, 1.2 of line 7 and 1.1. Shorten one, or let a third one set what holds while both do."],
        Events("{ series: callers.demand, multiply: 1.2, at: 2024-10-08T00:00, for: 2 days }", "{ series: callers.demand, multiply: 1.1, at: 2024-10-09T00:00, for: 2 days }"));

    [Fact]
    public void A_set_over_a_factor_is_told_where_the_factor_has_no_effect() => Assert.Equal(
        ["scenarios/s.yaml(8,5): info FTS5027: This event sets 'callers.demand' where the one of line 7 changes it, in 24 bins, first in bin 48 (2024-10-09T00:00): there that one has no effect. Shorten one, or put this one first so that the other changes what it sets."],
        Events("{ series: callers.demand, multiply: 1.2, at: 2024-10-08T00:00, for: 2 days }", "{ series: callers.demand, set: 9 call/h, at: 2024-10-09T00:00, for: 2 days }"));

    [Theory]
    [InlineData("{ series: callers.demand, multiply: 1.2, at: 2024-10-08T00:00, for: 1 day }", "{ series: callers.demand, multiply: 1.1, at: 2024-10-09T00:00, for: 1 day }")]
    [InlineData("{ series: callers.demand, multiply: 1.2, at: 2024-10-08T00:00, for: 2 days }", "{ series: agent.capacity, multiply: 1.1, at: 2024-10-08T00:00, for: 2 days }")]
    [InlineData("{ series: callers.demand, multiply: 1.2, at: 2024-10-08T00:00, for: 4 days }", "{ series: callers.demand, set: 9 call/h, at: 2024-10-09T00:00, for: 6 h }")]
    [InlineData("{ series: callers.demand, multiply: 1.2, at: 2024-10-08T00:00, for: 2 days }", "{ series: callers.demand, multiply: 0, at: 2024-10-09T00:00, for: 6 h }")]
    [InlineData("{ series: callers.demand, set: 9 call/h, at: 2024-10-08T00:00, for: 2 days }", "{ series: callers.demand, multiply: 1.1, at: 2024-10-09T00:00, for: 6 h }")]
    public void Neighbours_exceptions_closures_and_other_series_are_silent(string first, string second) => Assert.Empty(Events(first, second));

    [Theory]
    [InlineData("for: 8 h, every: 1 day", "")]
    [InlineData("for: 1 day, every: 1 day", "")]
    [InlineData("for: 30 h, every: 1 day, days: [friday]", "")]
    [InlineData("for: 30 h, days: weekdays", "scenarios/s.yaml(7,73): warning FTS5028: The event on 'callers.demand' lasts 30 h and comes every day: it comes again before it is over, and holds all the time. Shorten 'for', or take out 'days' if it is meant to last.")]
    [InlineData("for: 30 h, days: friday", "")]
    [InlineData("for: 30 h, every: 1 day", "scenarios/s.yaml(7,73): warning FTS5028: The event on 'callers.demand' lasts 30 h and comes every 1 day: it comes again before it is over, and holds all the time. Shorten 'for', or take out 'every' if it is meant to last.")]
    public void An_event_that_comes_again_before_it_is_over_never_ends(string times, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        Events($"{{ series: callers.demand, multiply: 0.9, at: 2024-10-08T00:00, {times} }}"));

    [Fact]
    public void A_repeated_event_that_meets_another_is_told_too() => Assert.Contains(
        "FTS5027",
        Assert.Single(Events("{ series: callers.demand, multiply: 0.9, at: 2024-10-08T00:00, for: 4 h, every: 1 day }", "{ series: callers.demand, multiply: 0.8, at: 2024-10-10T02:00, for: 4 h }")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("service", "{ pmf: { 80: 0.1, 100: 0.6, 150: 0.3 } }", "catalog/c.yaml(7,49): info FTS5029: With a probability of 30% a bin brings more than 'agent' can serve, up to 150 call/hour against 120 call/hour in bin 0 (2024-10-07T00:00). The mean run shows none of the loss that this makes. Test it with an 'ensemble'.")]
    [InlineData("buffer", "{ pmf: { 80: 0.5, 100: 0.5 }, profile: { values: [1, 1.3], align: stretch } }", "catalog/c.yaml(7,49): info FTS5029: With a probability of 25% a bin brings more than 'agent' can serve, up to 130 call/hour against 120 call/hour in bin 84 (2024-10-10T12:00). The mean run shows none of the queue that this makes. Test it with an 'ensemble'.")]
    [InlineData("service", "{ pmf: { 80: 0.1, 100: 0.6, 120: 0.3 } }", "")]
    public void Outcomes_above_the_capacity_are_told_with_their_probability(string kind, string demand, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        Of(Desk(demand, "capacity: 120 call/h").Replace("kind: buffer", $"kind: {kind}", StringComparison.Ordinal), Week).Rule().Where(text => !text.Contains("FTS5013", StringComparison.Ordinal)));

    [Fact]
    public void An_ensemble_looks_at_chance_already() => Assert.Empty(
        Of(Desk("{ pmf: { 80: 0.1, 100: 0.6, 150: 0.3 } }", "capacity: 120 call/h").Replace("kind: buffer", "kind: service", StringComparison.Ordinal), Week)
            .With("tests/t.yaml", "kind: Test\nversion: 1\ncases:\n  - id: one\n    ensemble: { replicas: 10, seed: 1 }\n    expect: [ p95(sum(agent.loss)) <= 500 call ]\n").Rule());

    [Theory]
    [InlineData("max(agent.queueTime) < 2 h", "1.6", "tests/t.yaml(5,19): info FTS5030: In 's', queue / served is a wait only while arrivals stay alike, but 10 call/hour come to 'agent' in the first half and 16 call/hour in the second. Read 'agent.wait', which follows each arrival until it is served.")]
    [InlineData("max(agent.queueTime) < 2 h", "1.2", "")]
    [InlineData("max(agent.wait) < 2 h", "1.6", "")]
    public void Littles_law_needs_arrivals_that_stay_alike(string expectation, string rise, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        Of(Desk($"{{ expr: 10 call/h, profile: {{ values: [1, {rise}], align: stretch }} }}", "capacity: 20 call/h"), Week)
            .With("tests/t.yaml", $"kind: Test\nversion: 1\ncases:\n  - id: one\n    expect: [ {expectation} ]\n").Rule().Where(text => !text.Contains("FTS5013", StringComparison.Ordinal)));

    [Fact]
    public void A_queue_divided_by_what_is_served_is_littles_law_in_an_expression() => Assert.Contains(
        "FTS5030",
        Assert.Single(Of("series:\n  - { id: dwell, expr: agent.queue / agent.served * 1 h }\n" + Desk("{ expr: 10 call/h, profile: { values: [1, 1.6], align: stretch } }", "capacity: 20 call/h"), Week)
            .Rule(), text => !text.Contains("FTS5013", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[10, 10, 30, 30]", true)]
    [InlineData("[10, 10, 12, 12]", false)]
    public void A_bare_model_divides_a_queue_too(string demand, bool found) => Assert.Equal(
        found,
        RuledModel.Rule(RuledModel.FourHours + $$"""
            nodes:
              - { id: demand, kind: const, values: {{demand}} }
              - { id: served, kind: const, values: [40, 40, 40, 40] }
              - { id: queue, kind: serviceWithBuffer, inflow: demand, outflow: served }
              - { id: dwell, kind: expr, expr: "60 * (queue / served)" }

            """).Any(text => text.StartsWith("m.yaml(7,", StringComparison.Ordinal) && text.Contains("FTS5030", StringComparison.Ordinal)));

    private static string[] Events(params string[] events) =>
        Of(Desk("10 call/h", "capacity: 20 call/h"), Week + "events:\n" + string.Concat(events.Select(text => $"  - {text}\n"))).Rule();
}
