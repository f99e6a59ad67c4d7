using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>What comes back is counted, and what comes back too often is found.</summary>
public sealed class LoopRulesTests
{
    [Fact]
    public void Rework_makes_a_bearable_load_critical() => Assert.Equal(
        ["catalog/c.yaml(8,42): info FTS5042: In 's', 9.5 call/hour come to 'agent' from outside, a load of 0.76. But 1.25 times as much has to be worked on, as it comes back by its loop (gain 0.2): 11.88 call/hour, a load of 0.95. Plan the capacity for that."],
        Found("FTS504", Rework("9.5 call/h", "capacity: 12.5 call/h, errorRate: 20 %", "")));

    [Fact]
    public void An_overload_counts_what_comes_back_once_and_says_so() => Assert.Equal(
        ["catalog/c.yaml(8,42): warning FTS5001: In 's', 12.5 call/hour come to 'agent' on average, counting what comes back, against a capacity of 12 call/hour (ratio 1.0417): 66.4 call wait at the end, and it grows without end. Raise the capacity above 12.5 call/hour, or lower the demand."],
        Found("FTS50", Rework("10 call/h", "capacity: 12 call/h, errorRate: 20 %", "")));

    [Fact]
    public void The_capacity_that_is_advised_is_enough() =>
        Assert.Empty(Found("FTS5001", Rework("10 call/h", "capacity: 12.6 call/h, errorRate: 20 %", "")));

    [Theory]
    [InlineData("9 call/h", "capacity: 20 call/h, errorRate: 20 %")]
    [InlineData("9.5 call/h", "capacity: 10 call/h, errorRate: 1 %")]
    [InlineData("9 call/h", "capacity: 10 call/h")]
    public void A_loop_that_changes_nothing_is_silent(string demand, string agent) => Assert.Empty(Found("FTS504", Rework(demand, agent, "")));

    [Fact]
    public void A_loop_that_multiplies_explodes_and_that_is_one_message() => Assert.Equal(
        ["catalog/c.yaml(15,48): warning FTS5041: In 's', of each call that enters the loop of 'agent', 'again', 1.25 come back to 'agent', again and again: the gain is not below 1, so the loop grows without end whatever the capacity. Let a part of it leave: an error rate or a share below 1, 'maxAttempts', a connection out of the loop, or a smaller 'times'."],
        Found("warning", Rework("10 call/h", "capacity: 12 call/h, errorRate: 50 %", ", times: 2.5")));

    [Fact]
    public void Where_all_fails_the_error_rate_is_the_message() => Assert.Empty(Found("FTS5041", Rework("10 call/h", "capacity: 12 call/h, errorRate: 100 %", "")));

    [Theory]
    [InlineData("capacity: 120 call/h, errorRate: 50 %", ", times: 1.5", "share: 1")]
    [InlineData("capacity: 120 call/h, errorRate: 100 %", "", "share: 0.9")]
    [InlineData("capacity: 120 call/h, errorRate: 100 %", "", "maxAttempts: 3")]
    [InlineData("capacity: 12 call/h, errorRate: 100 %, patience: 1 h", "", "share: 1")]
    public void A_loop_that_a_part_leaves_does_not_explode(string agent, string back, string again) =>
        Assert.Empty(Found("FTS5041", Rework("10 call/h", agent, back, again)));

    [Fact]
    public void A_closed_loop_of_pallets_is_no_explosion() => Assert.Empty(Found("FTS504", Of(
        """
        units: [pallet]
        components:
          - { id: fill, kind: buffer, capacity: 5 pallet/h, initial: 20 pallet }
          - { id: empty, kind: buffer, capacity: 4 pallet/h }
        connections:
          - { from: fill, to: empty }
          - { from: empty, to: fill, lag: 1 h }

        """, Week)));

    [Fact]
    public void A_loop_through_weights_is_measured() => Assert.Equal(
        ["catalog/c.yaml(9,42): info FTS5042: In 's', 7 call/hour come to 'agent' from outside, a load of 0.7. But 1.43 times as much has to be worked on, as it comes back by its loop (gain 0.3): 10 call/hour, a load of 1. Plan the capacity for that."],
        Found("FTS5042", Of(
            Head + """
            components:

              - { id: callers, kind: source, demand: 7 call/h }
              - { id: agent, kind: buffer, capacity: 10 call/h }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: agent }
              - { from: agent, to: helped, weight: rest }
              - { from: agent, to: agent, weight: 0.3, lag: 1 h }

            """, Week)));

    [Theory]
    [InlineData(", whenFull: block", true)]
    [InlineData("", false)]
    public void Buffers_that_wait_for_each_other_in_a_circle_are_found(string last, bool found)
    {
        var findings = Found("FTS5049", Of(
            Head + $$"""
            components:
              - { id: jobs, kind: source, demand: 12 call/h }
              - { id: a, kind: buffer, capacity: 20 call/h, limit: 30 call, whenFull: block }
              - { id: b, kind: buffer, capacity: 20 call/h, limit: 30 call{{last}} }
              - { id: done, kind: sink }
            connections:
              - { from: jobs, to: a }
              - { from: a, to: b }
              - { from: b, to: a, weight: 0.5, lag: 1 h }
              - { from: b, to: done, weight: rest }

            """, Week));
        Assert.Equal(found ? 1 : 0, findings.Length);
        Assert.All(findings, text => Assert.StartsWith("catalog/c.yaml(8,75): warning FTS5049: In 's', 'a', 'b' feed each other in a circle and all block when full", text, StringComparison.Ordinal));
    }

    private static TestProject Rework(string demand, string agent, string back, string again = "share: 1") => Of(
        $$"""
        {{Head}}components:
          - { id: callers, kind: source, demand: {{demand}} }
          - { id: agent, kind: buffer, {{agent}} }
          - { id: again, kind: retry, of: agent.errors, after: 1 h, {{again}} }
          - { id: helped, kind: sink }
          - { id: lost, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: helped }
          - { from: again, to: agent, label: x{{back}} }
          - { from: again.exhausted, to: lost }

        """.Replace(", share: 1", string.Empty, StringComparison.Ordinal), Week);

    private static string[] Found(string code, TestProject project) => [.. project.Rule().Where(text => text.Contains(code, StringComparison.Ordinal))];
}
