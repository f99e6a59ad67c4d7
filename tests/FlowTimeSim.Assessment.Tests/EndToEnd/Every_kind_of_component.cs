using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>Flow is conserved at every kind of component, under every default test scenario.</summary>
public sealed class Every_kind_of_component
{
    private const string Head = """
        kind: Catalog
        version: 1
        metadata: { id: hub, title: Hub }
        units: [unit]
        per: hour
        components:
          - { id: orders, kind: source, demand: { values: [40, 80, 160, 90, 20, 130], align: repeat } }

        """;

    private const string Tail = """

          - { id: done, kind: sink }
        connections:
          - { from: orders, to: step }
          - { from: step, to: done }
        """;

    private const string Scenario = """
        kind: Scenario
        version: 1
        metadata: { id: q4, title: Q4 }
        catalog: hub
        grid: { start: 2024-10-01T00:00, bins: 96, binSize: 1, binUnit: hours }
        """;

    [Theory]
    [InlineData("{ id: step, kind: service, capacity: 100 unit/hour }")]
    [InlineData("{ id: step, kind: service, capacity: 100 unit/hour, errorRate: 5 % }")]
    [InlineData("{ id: step, kind: buffer, capacity: 100 unit/hour, errorRate: 0.05, limit: 150 unit, initial: 20 unit }")]
    [InlineData("{ id: step, kind: buffer, capacity: 70 unit/hour, patience: 2 h }")]
    [InlineData("{ id: step, kind: buffer, parallelism: 25, serviceTime: 15 min }")]
    [InlineData("{ id: step, kind: delay, lag: 3 h }")]
    [InlineData("{ id: step, kind: delay, lag: 90 min }")]
    public void Conserves_flow(string component)
    {
        var judged = Project.Assess(Head + "  - " + component + Tail, Scenario, string.Empty);

        Assert.DoesNotContain(judged.Findings, f => f.Diagnostic == DiagnosticCatalog.FlowNotConserved);
        Assert.All(judged.Assessment.Stress.Take(3), s => Assert.NotNull(s.Run));
    }
}
