using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>The rules that run a model again: on a shorter step, or with a bottleneck widened.</summary>
public sealed class RunAgainRulesTests
{
    private const string Rush = "profiles:\n  rush: { hourOfDay: [2, 2, 2, 2, 2, 2, 4, 8, 20, 24, 18, 12, 10, 10, 12, 14, 12, 10, 6, 4, 4, 2, 2, 2] }\n";

    private const string Rushing = "{ profile: rush, scale: 1 call/h }";

    [Fact]
    public void SHIFT_counts_bins_and_not_time() => Assert.Equal(
        ["catalog/c.yaml(10,54): info FTS5040: In 's', 'agent.queue' moves by 12.9% when the step is 30 min instead of 1 h: SHIFT in 'capacity' of 'agent' counts bins, not time. Take a shorter step until it no longer moves, or say times instead of bins."],
        Found("FTS5040", Of(Rush + Desk(Rushing, "capacity: \"5 call/h + SHIFT(callers.demand, 1)\""), Week)));

    [Fact]
    public void Patience_is_counted_at_the_end_of_a_bin() => Assert.Contains(
        "who gives up at 'agent' is counted at the end of each bin, and 'patience' is 2 h.",
        Assert.Single(Found("FTS5040", Of(Rush + Desk(Rushing, "capacity: 9 call/h, patience: 2 h"), Week))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("capacity: 12 call/h")]
    [InlineData("capacity: 9 call/h, limit: 30 call")]
    [InlineData("capacity: 12 call/h, patience: 20 h")]
    [InlineData("parallelism: 3, serviceTime: 15 min")]
    public void A_queue_is_the_same_on_any_step(string agent) => Assert.Empty(Found("FTS5040", Of(Rush + Desk(Rushing, agent), Week)));

    [Fact]
    public void Values_a_bin_and_flows_a_bin_last_as_long_as_they_were_written_for()
    {
        var values = string.Join(", ", Enumerable.Range(0, 168).Select(hour => hour % 24 is >= 9 and < 13 ? 20 : 3));
        var catalog = Desk($"{{ values: [{values}] }}", "capacity: 12").Replace("per: hour\n", string.Empty, StringComparison.Ordinal);
        Assert.Empty(Found("FTS5040", Of(catalog, Week)));
    }

    [Fact]
    public void Buffers_in_a_row_are_nearly_the_same_on_any_step() =>
        Assert.Empty(Found("FTS5040", Of(Rush + Row("capacity: 12 call/h", "capacity: 11 call/h", Rushing), Week)));

    [Fact]
    public void A_retry_that_comes_back_within_a_bin_is_the_step_s() => Assert.Contains(
        "what fails at 'again' comes back a bin later at the earliest, and 'after' is shorter",
        Assert.Single(Found("FTS5040", Of(
            Rush + Head + """
            components:
              - { id: callers, kind: source, demand: { profile: rush, scale: 1 call/h } }
              - { id: agent, kind: service, capacity: 100 call/h, errorRate: 60 % }
              - { id: again, kind: retry, of: agent.errors, after: 5 min }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: agent }
              - { from: again, to: agent }
              - { from: agent, to: helped }

            """, Week))),
        StringComparison.Ordinal);

    [Fact]
    public void A_bottleneck_that_is_widened_shows_the_next() => Assert.Equal(
        ["catalog/c.yaml(9,43): info FTS5044: In 's', 'expert' keeps up, with a load of 0.9231, only because 'agent' does not. With 15.75 call/hour at 'agent', 15 call/hour would come to 'expert' against a capacity of 13 call/hour: a load of 1.1538. Raise both, or neither."],
        Found("FTS5044", Of(Row("capacity: 12 call/h", "capacity: 13 call/h", "15 call/h"), Week)));

    [Theory]
    [InlineData("capacity: 12 call/h", "capacity: 16 call/h")]
    [InlineData("capacity: 16 call/h", "capacity: 20 call/h")]
    [InlineData("capacity: 12 call/h", "capacity: 11 call/h")]
    public void A_wide_one_behind_it_is_no_bottleneck(string agent, string expert) => Assert.Empty(Found("FTS5044", Of(Row(agent, expert, "15 call/h"), Week)));

    private static string Row(string agent, string expert, string demand) =>
        $$"""
        {{Head}}components:
          - { id: callers, kind: source, demand: {{demand}} }
          - { id: agent, kind: buffer, {{agent}} }
          - { id: expert, kind: buffer, {{expert}} }
          - { id: helped, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: expert }
          - { from: expert, to: helped }

        """;

    private static string[] Found(string code, TestProject project) => [.. project.Rule().Where(text => text.Contains(code, StringComparison.Ordinal))];
}
