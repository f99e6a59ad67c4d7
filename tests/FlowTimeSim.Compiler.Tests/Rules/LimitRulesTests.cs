using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Limits that decide nothing, buffers that buffer nothing, and what never comes out.</summary>
public sealed class LimitRulesTests
{
    private const string Rush = Week + "events: [ { series: callers.demand, multiply: 2, at: 2024-10-08T09:00, for: 5 h } ]\n";

    [Fact]
    public void A_limit_that_is_never_reached_is_said_with_the_most_that_waits() => Assert.Equal(
        ["catalog/c.yaml(8,60): info FTS5020: In 's', the limit of 'agent' (500 call) is never reached: at most 40 call wait (8%), in bin 37 (2024-10-08T13:00). Look whether it is the room that there is, and test it under more demand."],
        Of(Desk("10 call/h", "capacity: 12 call/h, limit: 500 call"), Rush).Rule());

    [Fact]
    public void A_limit_behind_which_nothing_ever_waits_is_said_too() => Assert.Equal(
        ["catalog/c.yaml(8,60): info FTS5020: In 's', the limit of 'agent' (30 call) is never reached: nothing ever waits. Look whether it is the room that there is, and test it under more demand."],
        Of(Desk("10 call/h", "capacity: 12 call/h, limit: 30 call"), Week).Rule());

    [Theory]
    [InlineData("limit: 60 call")]
    [InlineData("patience: 8 h")]
    public void A_limit_that_is_nearly_reached_and_no_limit_are_silent(string more) =>
        Assert.DoesNotContain("FTS5020", Codes(Of(Desk("10 call/h", "capacity: 12 call/h, " + more), Rush)));

    [Theory]
    [InlineData("500 call", false)]
    [InlineData("500000 call", true)]
    public void A_test_of_the_queue_knows_its_limit_unless_it_is_out_of_scale(string limit, bool found) => Assert.Equal(
        found,
        Codes(Of(Desk("10 call/h", $"capacity: 12 call/h, limit: {limit}"), Rush)
            .With("tests/t.yaml", "kind: Test\nversion: 1\ncases:\n  - id: one\n    expect: [ max(agent.queue) < 45 call ]\n")).Contains("FTS5020"));

    [Theory]
    [InlineData("5000 call", false)]
    [InlineData("500000 call", true)]
    public void Where_something_is_random_only_a_limit_above_all_that_comes_is_said(string limit, bool found) => Assert.Equal(
        found, Codes(Of(Desk("{ pmf: { 80: 0.1, 100: 0.6, 150: 0.3 } }", $"capacity: 120 call/h, limit: {limit}"), Week)).Contains("FTS5020"));

    [Fact]
    public void A_capacity_out_of_scale_is_told_once() =>
        Assert.Equal(["FTS2136"], Codes(Of(Desk("10 call/h", "capacity: 12 call/min, limit: 500 call"), Week)));

    [Fact]
    public void A_buffer_that_is_always_full_buffers_nothing() => Assert.Equal(
        ["catalog/c.yaml(8,60): warning FTS5021: In 's', 'agent' is full in 168 of 168 bins: all that comes waits behind 30 call, and a rush finds no room. Begin with less, or raise its capacity until the queue is served."],
        Of(Desk("12 call/h", "capacity: 12 call/h, limit: 30 call, initial: 30 call"), Week).Rule());

    [Theory]
    [InlineData("15 call/h", "capacity: 12 call/h, limit: 30 call, initial: 30 call")]
    [InlineData("11 call/h", "capacity: 12 call/h, limit: 30 call, initial: 30 call")]
    [InlineData("10 call/h", "capacity: 12 call/h, limit: 0 call")]
    public void One_that_is_overloaded_or_empties_or_has_no_room_is_not_always_full(string demand, string agent) =>
        Assert.DoesNotContain("FTS5021", Codes(Of(Desk(demand, agent), Week)));

    [Fact]
    public void What_fails_wholly_never_comes_out() => Assert.Equal(
        ["catalog/c.yaml(8,64): warning FTS5022: In 's', 1,680 call arrive at 'agent' and none of it is ever served: all of it fails. Look at its error rate: 2 % is 0.02."],
        Of(Desk("10 call/h", "capacity: 12 call/h, errorRate: 1"), Week).Rule());

    [Fact]
    public void A_capacity_that_is_there_at_other_times_serves_nobody()
    {
        var catalog = Head + """
            profiles:
              day: { hourOfDay: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] }
              night: { hourOfDay: [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1] }
            components:
              - { id: callers, kind: source, demand: { profile: day, scale: 10 call/h } }
              - { id: agent, kind: service, capacity: { profile: night, scale: 12 call/h } }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: agent }
              - { from: agent, to: helped }

            """;
        Assert.Contains(
            "catalog/c.yaml(11,43): warning FTS5022: In 's', 560 call arrive at 'agent' and none of it is ever served: there is a capacity only when nothing is there to serve. Compare the times of both.",
            Of(catalog, Week).Rule());
        Assert.DoesNotContain("FTS5022", Codes(Of(catalog.Replace("kind: service", "kind: buffer", StringComparison.Ordinal), Week)));
    }

    [Theory]
    [InlineData("30 days", true)]
    [InlineData("3 days", false)]
    public void A_delay_and_a_lag_that_reach_behind_the_horizon_let_nothing_out(string lag, bool found)
    {
        var catalog = Head + $$"""
            components:
              - { id: callers, kind: source, demand: 10 call/h }
              - { id: road, kind: delay, lag: {{lag}} }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: road }
              - { from: road, to: helped }

            """;
        Assert.Equal(found, Codes(Of(catalog, Week)).Contains("FTS5022"));
        var direct = Head + $$"""
            components:
              - { id: callers, kind: source, demand: 10 call/h }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: helped, lag: {{lag}} }

            """;
        Assert.Equal(
            found ? ["catalog/c.yaml(10,39): warning FTS5022: In 's', 1,680 leave 'callers' for 'helped' and none of it arrives: a lag of 30 days reaches behind the horizon of 168 bins. Look at its unit, or lengthen the horizon."] : [],
            Of(direct, Week).Rule());
    }

    [Fact]
    public void A_circle_without_a_source_is_found_once_at_its_first_component()
    {
        var catalog = Head + """
            components:
              - { id: callers, kind: source, demand: 10 call/h }
              - { id: agent, kind: buffer, capacity: 12 call/h }
              - { id: expert, kind: buffer, capacity: 12 call/h }
              - { id: review, kind: buffer, capacity: 12 call/h }
              - { id: files, kind: sink }
            connections:
              - { from: callers, to: agent }
              - { from: expert, to: review, lag: 1 h }
              - { from: review, to: expert, weight: 0.5 }
              - { from: review, to: files, weight: rest }

            """;
        Assert.Equal(
            ["catalog/c.yaml(9,11): warning FTS5023: No source reaches 'expert', nor 'review', 'files' behind it: what leads to it goes round in a circle in which nothing ever flows. Connect a source, or take the circle out."],
            Of(catalog, Week).Rule());
        Assert.DoesNotContain("FTS5023", Codes(Of(catalog.Replace("expert, kind: buffer,", "expert, kind: buffer, initial: 30 call,", StringComparison.Ordinal), Week)));
        Assert.DoesNotContain("FTS5023", Codes(Of(catalog.Replace("{ from: callers, to: agent }", "{ from: callers, to: expert }", StringComparison.Ordinal), Week)));
    }

    [Fact]
    public void A_load_of_sixty_says_which_units_to_compare() => Assert.Contains(
        "Look at the units first: 60 min are an hour, and 60 times less demand would make the load 0.83. Else raise the capacity above 600 call/hour",
        Assert.Single(Of(Desk("10 call/min", "capacity: 12 call/h"), Week).Rule()),
        StringComparison.Ordinal);

    private static string[] Codes(TestProject project) => [.. project.Rule().Select(text => text.Split(": ")[1].Split(' ')[1]).Where(code => code.StartsWith("FTS", StringComparison.Ordinal))];
}
