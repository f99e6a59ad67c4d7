using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Each rule where it speaks, with its whole message, and where it must be silent.</summary>
public sealed class FlowRulesTests
{
    private const string Limited = "kind: Test\nversion: 1\ncases:\n  - id: one\n    expect: [ {0} ]\n";

    [Fact]
    public void A_desk_that_keeps_up_is_silent() => Assert.Empty(Of(Desk("10 call/h", "capacity: 12 call/h"), Week).Rule());

    [Fact]
    public void The_table_holds_each_rule_once_and_none_of_them_is_an_error()
    {
        Assert.Equal(FlowRules.All.Length, FlowRules.All.Select(rule => rule.Diagnostic.Code).Distinct().Count());
        Assert.All(FlowRules.All, rule => Assert.InRange(rule.Diagnostic.DefaultSeverity, Severity.Info, Severity.Warning));
        Assert.All(FlowRules.All, rule => Assert.EndsWith(".", rule.Purpose, StringComparison.Ordinal));
    }

    [Fact]
    public void A_backlog_that_grows_without_end_is_unstable() => Assert.Equal(
        ["catalog/c.yaml(8,42): warning FTS5001: In 's', 15 call/hour come to 'agent' on average against a capacity of 12 call/hour (ratio 1.25): 504 call wait at the end, and it grows without end. Raise the capacity above 15 call/hour, or lower the demand."],
        Of(Desk("15 call/h", "capacity: 12 call/h"), Week).Rule());

    [Fact]
    public void A_full_buffer_is_unstable_and_its_loss_is_read_by_nobody() => Assert.Equal(
        [
            "catalog/c.yaml(8,42): warning FTS5001: In 's', 15 call/hour come to 'agent' on average against a capacity of 12 call/hour (ratio 1.25): its limit of 30 call is reached, and what does not fit is lost. Raise the capacity above 15 call/hour, or lower the demand.",
            "catalog/c.yaml(8,60): warning FTS5004: In 's', 'agent' loses 474 call (18.81% of what arrives), first at bin 10 (2024-10-07T10:00), and nothing reads 'agent.overflow'. Connect it, or let a test say how much may be lost: 'sum(agent.overflow) == 0'.",
        ],
        Of(Desk("15 call/h", "capacity: 12 call/h, limit: 30 call"), Week).Rule());

    [Fact]
    public void A_rush_that_is_over_is_stable() =>
        Assert.Empty(Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events: [ { series: callers.demand, multiply: 3, at: 2024-10-08T09:00, for: 3 h } ]\n").Rule());

    [Fact]
    public void People_who_give_up_do_not_pile_up() => Assert.DoesNotContain(
        Of(Desk("15 call/h", "capacity: 12 call/h, patience: 30 min"), Week).Rule(), text => text.Contains("FTS5001", StringComparison.Ordinal));

    [Theory]
    [InlineData("sum(agent.overflow) <= 500 call")]
    [InlineData("sum(helped.arrivals) / sum(callers.demand) >= 0.5")]
    public void A_loss_that_a_test_looks_at_is_known(string expectation) => Assert.DoesNotContain(
        Of(Desk("15 call/h", "capacity: 12 call/h, limit: 30 call"), Week).With("tests/t.yaml", Limited.Replace("{0}", expectation, StringComparison.Ordinal)).Rule(),
        text => text.Contains("FTS5004", StringComparison.Ordinal));

    [Fact]
    public void An_overflow_that_a_connection_takes_is_neither_loss_nor_overload()
    {
        var catalog = Head + """
            components:
              - { id: callers, kind: source, demand: 15 call/h }
              - { id: agent, kind: buffer, capacity: 12 call/h, limit: 30 call }
              - { id: others, kind: service, capacity: 12 call/h }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: agent }
              - { from: agent.overflow, to: others }
              - { from: agent, to: helped }
              - { from: others, to: helped }

            """;
        Assert.DoesNotContain(Of(catalog, Week).Rule(), text => text.Contains("warning", StringComparison.Ordinal));
    }

    [Fact]
    public void Loose_ends_are_found_at_both_sides() => Assert.Equal(
        [
            "catalog/c.yaml(8,11): warning FTS5006: The demand of 'walkins' (840 call in 's') goes nowhere: no connection takes it. Add one with 'from: walkins', or take the source out.",
            "catalog/c.yaml(9,11): warning FTS5005: Nothing arrives at 'spare': no connection leads to it. Add one with 'to: spare', or take it out.",
        ],
        Of(Head + """
            components:
              - { id: callers, kind: source, demand: 10 call/h }
              - { id: walkins, kind: source, demand: 5 call/h }
              - { id: spare, kind: service, capacity: 12 call/h }
              - { id: agent, kind: buffer, capacity: 12 call/h }
            connections:
              - { from: callers, to: agent }

            """, Week).Rule());

    [Fact]
    public void A_source_that_is_read_and_a_buffer_that_begins_full_are_no_loose_ends() => Assert.Empty(
        Of(Head + """
            components:
              - { id: walkins, kind: source, demand: 5 call/h }
              - { id: agent, kind: buffer, capacity: 2 * walkins.demand, initial: 20 call }

            """, Week).Rule());

    [Fact]
    public void What_a_scenario_takes_out_leaves_no_loose_end() =>
        Assert.Empty(Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "components: { callers: { remove: true } }\n").Rule());

    [Fact]
    public void An_event_outside_the_horizon_is_found_at_its_time() => Assert.Equal(
        ["scenarios/s.yaml(7,50): warning FTS5007: The event changes 'callers.demand' in no bin: its time lies outside the horizon of 's', 2024-10-07T00:00 to 2024-10-14T00:00. Mend its time, or take it out."],
        Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events:\n  - { series: callers.demand, multiply: 0.5, at: 2025-10-08T09:00, for: 3 h }\n").Rule());

    [Fact]
    public void An_inherited_event_may_lie_outside() => Assert.Empty(
        Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events:\n  - { series: callers.demand, multiply: 0.5, at: 2024-10-08T09:00, for: 3 h }\n")
            .With("scenarios/later.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: later }\nextends: s\ngrid: { start: 2024-11-07T00:00, bins: 48, binSize: 1, binUnit: hours }\n")
            .Rule());

    [Fact]
    public void A_capacity_of_nothing_serves_nobody()
    {
        Assert.Equal(
            ["FTS5008"],
            Codes(Of(Desk("10 call/h", "capacity: 0 call/h"), Week)).Where(code => code.StartsWith("FTS5008", StringComparison.Ordinal)));
        Assert.DoesNotContain("FTS5008", Codes(Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events: [ { series: agent.capacity, set: 0 call/h } ]\n")));
    }

    [Fact]
    public void A_warm_up_as_long_as_the_horizon_leaves_nothing() => Assert.Equal(
        ["scenarios/s.yaml(6,9): warning FTS5009: The warm-up of 's' covers all 168 bins: nothing is left to judge. Shorten it, or lengthen the horizon."],
        Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "warmup: 7 days\n").Rule());

    [Theory]
    [InlineData("2024-10-08T00:00, for: 2 days", "2024-10-09T00:00, for: 2 days", true)]
    [InlineData("2024-10-09T00:00, for: 4 h", "2024-10-08T00:00, for: 2 days", true)]
    [InlineData("2024-10-08T00:00, for: 2 days", "2024-10-09T00:00, for: 4 h", false)]
    [InlineData("2024-10-08T00:00, for: 1 day", "2024-10-09T00:00, for: 1 day", false)]
    public void Two_events_that_set_at_one_time_are_found_unless_the_later_is_an_exception(string first, string second, bool found) => Assert.Equal(
        found,
        Codes(Of(Desk("10 call/h", "capacity: 12 call/h"), Week + $"events:\n  - {{ series: agent.capacity, set: 14 call/h, at: {first} }}\n  - {{ series: agent.capacity, set: 15 call/h, at: {second} }}\n")).Contains("FTS5010"));

    [Fact]
    public void What_nobody_uses_is_found_where_it_is_declared()
    {
        var catalog = Head + """
            parameters:
              lanes: { default: 3 }
              spare: { default: 3 }
            profiles:
              flat: { values: [1, 1], align: stretch }
              steep: { values: [1, 2], align: stretch }
            series:
              - { id: staff, values: [1, 2], align: stretch }
              - { id: read, values: [1, 2], align: stretch }
              - { id: shown, expr: agent.served * 2 }
            components:
              - { id: callers, kind: source, demand: { profile: flat, scale: 10 call/h } }
              - { id: agent, kind: buffer, capacity: "${lanes} * 4 call/h * read" }
            connections:
              - { from: callers, to: agent }

            """;
        Assert.Equal(
            [
                "catalog/c.yaml(8,3): info FTS5011: The parameter 'spare' is never used: nothing in the project reads it. Insert it with '${spare}', or take it out.",
                "catalog/c.yaml(11,3): info FTS5011: The profile 'steep' is never used: nothing in the project reads it. Name it with 'profile: steep', or take it out.",
                "catalog/c.yaml(13,11): info FTS5011: The series 'staff' is never used: nothing in the project reads it. Name it in an expression or an output, or take it out.",
            ],
            Of(catalog, Week + "parameters: { spare: 4 }\n").Rule());
    }

    [Fact]
    public void Chance_makes_a_queue_that_the_mean_does_not_show()
    {
        var project = Of(Desk("{ pmf: { 80: 0.1, 100: 0.6, 150: 0.3 } }", "capacity: 120 call/h"), Week);
        Assert.Equal(
            ["catalog/c.yaml(7,49): info FTS5012: In the mean run 'agent' never has a queue: 113 call/hour come against a capacity of 120 call/hour. But with a probability of 30% more come, up to 150 call/hour. With independent draws 36.0048 call wait on average. Test it with an 'ensemble'."],
            project.Rule());
    }

    [Theory]
    [InlineData("capacity: 150 call/h", "")]
    [InlineData("capacity: 120 call/h, patience: 1 h", "")]
    [InlineData("capacity: 120 call/h", "events: [ { series: callers.demand, multiply: 0.9, at: 2024-10-08T00:00, for: 1 h } ]\n")]
    public void A_mean_that_hides_nothing_or_cannot_be_judged_is_left_alone(string agent, string events) =>
        Assert.DoesNotContain("FTS5012", Codes(Of(Desk("{ pmf: { 80: 0.1, 100: 0.6, 150: 0.3 } }", agent), Week + events)));

    [Theory]
    [InlineData("[1, 1.2, 1.4]", "", true)]
    [InlineData("[0.5, 1, 1.5]", "", false)]
    [InlineData("[0.2, 0.6, 1]", "", false)]
    [InlineData("[1, 1.2, 1.4]", ", normalize: mean", false)]
    public void A_profile_that_changes_the_mean_is_told_from_a_shape(string values, string normalize, bool found)
    {
        var rules = Of(
            $"profiles: {{ season: {{ values: {values}, align: stretch{normalize} }} }}\n" + Desk("{ expr: 10 call/h, profile: season }", "capacity: 16 call/h"), Week).Rule();
        Assert.Equal(
            found ? ["catalog/c.yaml(8,70): info FTS5013: The mean of 'season' is 1.2, not 1: it raises the demand of 'callers' by 20% on average. Say 'normalize: mean' at the profile where only its shape is meant."] : [],
            rules);
    }

    [Fact]
    public void A_capacity_in_the_wrong_unit_never_binds() => Assert.Equal(
        ["catalog/c.yaml(8,42): warning FTS2136: In 's', at most 1.39% of the capacity of 'agent' is asked for, of 720 call/hour in bin 0 (2024-10-07T00:00). Look at the units first: 60 min are an hour, and 60 times more demand would make the load 0.83."],
        Of(Desk("10 call/h", "capacity: 12 call/min"), Week).Rule());

    [Fact]
    public void What_waits_at_the_end_is_said() => Assert.Equal(
        ["catalog/c.yaml(8,11): info FTS5015: In 's', 54 call still wait at 'agent' when the horizon ends, 5.38 times what it serves in an average bin; at the start it was 0 call. Lengthen the horizon until they are served, or test 'last(agent.queue)'."],
        Of(Desk("10 call/h", "capacity: 12 call/h"), Week + "events: [ { series: callers.demand, multiply: 3, at: 2024-10-13T21:00, for: 3 h } ]\n").Rule());

    [Theory]
    [InlineData("8 days", true)]
    [InlineData("60 h", false)]
    public void A_closure_of_more_than_a_week_is_said(string length, bool found) => Assert.Equal(
        found,
        Codes(Of(
            Desk("10 call/h", "capacity: 20 call/h"),
            $"grid: {{ start: 2024-10-07T00:00, bins: 720, binSize: 1, binUnit: hours }}\nevents: [ {{ series: agent.capacity, set: 0 call/h, at: 2024-10-09T00:00, for: {length} }} ]\n")).Contains("FTS5016"));

    private static IEnumerable<string> Codes(TestProject project) => project.Rule().Select(text => text.Split(": ")[1].Split(' ')[1]);
}
