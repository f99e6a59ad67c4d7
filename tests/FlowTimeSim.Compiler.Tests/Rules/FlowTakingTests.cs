using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Flow that an expression passes on instead of a connection.</summary>
public sealed class FlowTakingTests
{
    [Fact]
    public void Two_sources_that_take_all_of_one_outlet_are_found_at_the_second() => Assert.Equal(
        ["catalog/c.yaml(10,40): warning FTS5024: 2 times as much is taken of 'agent.served' as there is: 'post' takes 100%, 'mail' takes 100%. What is served once would arrive more than once: share it out with connections whose weights sum to 1, or say what a factor converts, such as '4 wheel/car'."],
        Rules("agent.served", "agent.served"));

    [Fact]
    public void A_part_that_goes_on_while_nothing_takes_the_rest_is_found_where_it_is_read() => Assert.Equal(
        ["catalog/c.yaml(9,40): warning FTS5025: 90% of 'agent.served' goes on to 'post', and nothing takes the other 10%. Connect the two, with a 'weight' each for this part and for where the rest goes, or an 'errorRate' where it fails."],
        Rules("agent.served * 0.9", "5 call/h"));

    [Theory]
    [InlineData("agent.served * 0.9", "0.1 * agent.served")]
    [InlineData("agent.served * 90 %", "agent.served - post.demand")]
    [InlineData("agent.served / 2", "SHIFT(agent.served, 1) * 0.5")]
    [InlineData("agent.served", "5 call/h")]
    [InlineData("agent.served", "agent.served * 0.1")]
    [InlineData("agent.served * 0.2", "5 call/h")]
    [InlineData("MIN(agent.served, 5 call/h)", "agent.served")]
    public void Parts_that_sum_to_one_new_demand_and_what_no_number_tells_are_silent(string post, string mail) => Assert.Empty(Rules(post, mail));

    [Fact]
    public void Another_expression_may_take_the_rest() =>
        Assert.Empty(Rules("agent.served * 0.9", "5 call/h", "series:\n  - { id: scrap, expr: agent.served * 0.1 }\n"));

    [Fact]
    public void A_series_that_only_repeats_the_outlet_is_seen_through() => Assert.Contains(
        "FTS5024", Assert.Single(Rules("handed", "agent.served", "series:\n  - { id: handed, expr: agent.served * 1 }\n")), StringComparison.Ordinal);

    [Fact]
    public void A_factor_above_one_makes_items_of_nothing_unless_it_converts_them() =>
        Assert.Contains("'post' takes 400%", Assert.Single(Rules("agent.served * 4", "5 call/h")), StringComparison.Ordinal);

    [Theory]
    [InlineData("agent.served", true)]
    [InlineData("agent.served * 0.4", false)]
    public void A_connection_takes_all_of_it_already(string demand, bool found)
    {
        var findings = Of(Desk("10 call/h", "capacity: 12 call/h").Replace("components:", $"components:\n  - {{ id: survey, kind: source, demand: {demand} }}", StringComparison.Ordinal)
            + "  - { from: survey, to: helped }\n", Week).Rule();
        Assert.Equal(
            found ? ["catalog/c.yaml(7,41): warning FTS5024: 2 times as much is taken of 'agent.served' as there is: all of it goes to 'helped', 'survey' takes 100%. What is served once would arrive more than once: share it out with connections whose weights sum to 1, or say what a factor converts, such as '4 wheel/car'."] : [],
            findings);
    }

    [Theory]
    [InlineData("times: 2.5", true)]
    [InlineData("times: 0.5", true)]
    [InlineData("times: 1.02", false)]
    [InlineData("times: 2.5 answer/call", false)]
    public void A_factor_far_from_one_says_what_it_converts(string times, bool found)
    {
        var catalog = "units: [call, answer]\nper: hour\ncomponents:\n  - { id: callers, kind: source, demand: 10 call/h }\n  - { id: helped, kind: sink }\nconnections:\n  - { from: callers, to: helped, TIMES }\n"
            .Replace("TIMES", times, StringComparison.Ordinal);
        var findings = Of(catalog, Week).Rule();
        Assert.Equal(found, findings.Length == 1 && findings[0].StartsWith("catalog/c.yaml(10,41): info FTS5026: Between 'callers' and 'helped' flow is multiplied by ", StringComparison.Ordinal));
        Assert.True(found || findings.Length == 0);
    }

    private static string[] Rules(string post, string mail, string more = "") => Of(
        Head + $$"""
        components:
          - { id: callers, kind: source, demand: 10 call/h }
          - { id: agent, kind: buffer, capacity: 12 call/h }
          - { id: post, kind: source, demand: "{{post}}" }
          - { id: mail, kind: source, demand: "{{mail}}" }
          - { id: done, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: post, to: done }
          - { from: mail, to: done }
        {{more}}

        """, Week).Rule();
}
