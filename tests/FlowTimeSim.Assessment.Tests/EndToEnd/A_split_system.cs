using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>A router before a buffer and a service: changes to every component of a kind, and flows of connections.</summary>
public sealed class A_split_system
{
    private const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: hub, title: Hub }
        units: [unit]
        per: hour
        components:
          - { id: orders, kind: source, demand: { values: [40, 80, 160, 90, 20, 130], align: repeat } }
          - { id: a, kind: buffer, capacity: 110 unit/hour, limit: 500 unit }
          - { id: split, kind: router }
          - { id: b, kind: buffer, capacity: 50 unit/hour, limit: 60 unit }
          - { id: c, kind: service, capacity: 200 unit/hour, errorRate: 10 % }
          - { id: done, kind: sink }
        connections:
          - { from: orders, to: a }
          - { from: a, to: split }
          - { from: split, to: b, weight: 0.4, id: to_b }
          - { from: split, to: c, weight: rest }
          - { from: b, to: done }
          - { from: c, to: done }
        """;

    private const string Scenario = """
        kind: Scenario
        version: 1
        metadata: { id: q4, title: Q4 }
        catalog: hub
        grid: { start: 2024-10-01T00:00, bins: 96, binSize: 1, binUnit: hours }
        """;

    [Fact]
    public void Is_judged_under_changes_of_a_kind()
    {
        const string test = """
            kind: Test
            version: 1
            per: hour
            cases:
              - id: less
                with: { buffers.capacity: { multiply: 0.8 } }
                expect:
                  - max(a.capacity) == 88 unit/hour
                  - max(b.capacity) == 40
                  - max(to_b) <= 35.2
                  - max(a.wait) <= 1 s
            """;
        var judged = Project.Assess(Catalog, Scenario, test);

        var failed = Assert.Single(judged.Findings, f => f.Severity == Severity.Error);
        Assert.StartsWith("tests/q4.yaml(11,9): error FTS4001: max(a.wait) is ", failed.ToString(), StringComparison.Ordinal);
        Assert.Equal([Outcome.Passed, Outcome.Passed, Outcome.Passed, Outcome.Failed], judged.Assessment.Cases[0].Expectations.Select(e => e.Outcome));
        Assert.True(judged.Assessment.Cases[0].IsChanged);
    }

    [Fact]
    public void Whose_change_names_nothing_is_reported_once()
    {
        const string test = """
            kind: Test
            version: 1
            cases:
              - id: less
                with: { bb.capacity: { multiply: 0.8 } }
                expect: [ max(a.queue) < 400 unit ]
            """;
        var judged = Project.Assess(Catalog, Scenario, test);

        Assert.Single(judged.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("The case 'less' could not be run.", judged.Only.Message);
    }
}
