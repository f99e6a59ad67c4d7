using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>A desk of four days in hours with maintenance every night and one campaign, and the cases of a test over it.</summary>
internal static class Cases
{
    public const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: desk }
        units: [call]
        parameters:
          agents: { type: integer, default: 3, min: 1, max: 10 }
        components:
          - { id: callers, kind: source, demand: 10 call/hour }
          - { id: agent, kind: buffer, capacity: "${agents} * 5 call/hour" }
          - { id: helped, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: helped }
        """;

    public const string Scenario = """
        kind: Scenario
        version: 1
        metadata: { id: week }
        catalog: desk
        grid: { start: 2024-10-07T00:00, bins: 96, binSize: 1, binUnit: hours }
        events:
          - { id: night, series: agent.capacity, set: 0 call/hour, at: "22:00", for: 2 h }
          - { series: callers.demand, multiply: 2, at: 2024-10-08T09:30, for: 3 h, label: the campaign }
        """;

    public static Judged Judge(string cases, AssessmentOptions? options = null, string catalog = Catalog, string scenario = Scenario) =>
        Project.Assess(catalog, scenario, "kind: Test\nversion: 1\nscenario: week\ncases:\n" + cases, options);

    /// <summary>The verdict on one expectation over a window.</summary>
    public static ExpectationVerdict Over(string window, string that = "max(agent.queue) <= 1e6 call") =>
        Assert.Single(Assert.Single(Judge($"  - id: one\n    expect:\n      - {{ that: {that}, during: {window} }}\n").Assessment.Cases).Expectations);
}
