using FlowTimeSim.Compiler.Tests.EngineModels;
using static FlowTimeSim.Compiler.Tests.Rules.RuledModel;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Flow between the components of a bare model: by expressions, and along the edges of its topology.</summary>
public sealed class EngineFlowTests
{
    private const string Line = FourHours + """
        nodes:
          - { id: demand, kind: const, values: [80, 90, 70, 60] }
          - { id: served, kind: const, values: [75, 75, 75, 75] }
          - { id: queue, kind: serviceWithBuffer, inflow: demand, outflow: served }

        """;

    [Fact]
    public void Two_queues_that_take_all_of_one_outflow_are_found() => Assert.Equal(
        ["m.yaml(9,36): warning FTS5024: 2 times as much is taken of 'served' as there is: 'pack' takes 100%, 'ship' takes 100%. What is served once would arrive more than once: share it out with connections whose weights sum to 1, or say what a factor converts, such as '4 wheel/car'."],
        Rule(Line + """
              - { id: a_in, kind: expr, expr: "served" }
              - { id: a_out, kind: expr, expr: "MIN(SHIFT(pack, 1) + a_in, 80)" }
              - { id: b_in, kind: expr, expr: "served * 1" }
              - { id: pack, kind: serviceWithBuffer, inflow: a_in, outflow: a_out }
              - { id: b_out, kind: expr, expr: "MIN(SHIFT(ship, 1) + b_in, 80)" }
              - { id: ship, kind: serviceWithBuffer, inflow: b_in, outflow: b_out }
            """.Replace("      - ", "  - ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("served * 0.9", true)]
    [InlineData("served", false)]
    [InlineData("served * 0.9 + returned", false)]
    [InlineData("served * 0.3", false)]
    [InlineData("MIN(served, 70)", false)]
    [InlineData("served * kept", true)]
    public void A_queue_that_takes_a_part_is_found_unless_something_takes_the_rest(string inflow, bool found)
    {
        var findings = Rule(Line + $$"""
              - { id: kept, kind: const, values: [0.8, 0.8, 0.8, 0.8] }
              - { id: returned, kind: expr, expr: "0.1 * SHIFT(served, 1)" }
              - { id: pack_in, kind: expr, expr: "{{inflow}}" }
              - { id: out, kind: expr, expr: "MIN(SHIFT(pack, 1) + pack_in, 80)" }
              - { id: pack, kind: serviceWithBuffer, inflow: pack_in, outflow: out }
            """.Replace("      - ", "  - ", StringComparison.Ordinal).Replace(inflow.Contains("returned", StringComparison.Ordinal) ? "nothing" : "  - { id: returned, kind: expr, expr: \"0.1 * SHIFT(served, 1)\" }\n", string.Empty, StringComparison.Ordinal));
        Assert.Equal(found, findings.Any(text => text.Contains("FTS5025", StringComparison.Ordinal)));
        Assert.True(found || findings.Length == 0, string.Join('\n', findings));
    }

    [Theory]
    [InlineData("[56, 63, 49, 42]", "FTS5025")]
    [InlineData("[120, 140, 109.5, 93]", null)]
    [InlineData("[120, 140, 110, 90]", null)]
    [InlineData("[160, 180, 140, 120]", "FTS5024")]
    [InlineData("[80, 90, 70, 60]", null)]
    public void An_edge_whose_ends_are_written_apart_is_found_where_one_is_a_fixed_share_of_the_other(string arrivals, string? code)
    {
        var findings = Rule(FourHours + $$"""
            topology:
              nodes:
                - { id: a, kind: service, semantics: { arrivals: a_in, served: a_out } }
                - { id: b, kind: service, semantics: { arrivals: b_in, served: b_out } }
              edges:
                - { from: "a:out", to: "b:in" }
            nodes:
              - { id: a_in, kind: const, values: [80, 90, 70, 60] }
              - { id: a_out, kind: const, values: [80, 90, 70, 60] }
              - { id: b_in, kind: const, values: {{arrivals}} }
              - { id: b_out, kind: const, values: {{arrivals}} }

            """);
        Assert.Equal(code is null ? [] : [code], findings.Select(text => text.Split(": ")[1][^7..]));
        Assert.All(findings, text => Assert.StartsWith("m.yaml(12,", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_models_of_the_engine_s_own_tests_conserve_flow()
    {
        var models = Directory.EnumerateFiles(ConformanceCase.Root, "model.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(models);
        Assert.DoesNotContain(models.SelectMany(path => TryRule(File.ReadAllText(path)) ?? []), text => text.Contains("FTS502", StringComparison.Ordinal));
    }
}
