using System.Globalization;
using FlowTimeSim.Assessment.Tests.EndToEnd;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Assessment.Tests.Queueing;

/// <summary>One source and one buffer as an author writes them, on bins of so many minutes.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Capacity">The capacity.</param>
/// <param name="BinMinutes">The bin.</param>
/// <param name="Bins">The horizon.</param>
internal sealed record OneQueue(string Demand, string Capacity, int BinMinutes, int Bins)
{
    public int WarmupMinutes { get; init; }

    /// <summary>The mean content over an ensemble and its standard error, from the means of the replicas: what follows bin on bin in one replica counts once.</summary>
    public (double Mean, double StandardError) Content(int replicas, int seed)
    {
        var verdict = Assess($"  - id: content\n    ensemble: {{ replicas: {replicas}, seed: {seed} }}\n    expect: [ mean(mean(line.queue)) >= 1e9 call ]\n").Only;
        var (low, high) = verdict.Interval!.Value;
        return (verdict.Actual!.Value, (high - low) / 2 / 1.959963984540054);
    }

    /// <summary>The verdicts on expectations of one run.</summary>
    public IReadOnlyList<ExpectationVerdict> Judge(params string[] expectations) =>
        Assess("  - id: run\n    expect:\n" + string.Concat(expectations.Select(one => $"      - {one}\n"))).Assessment.Cases[0].Expectations;

    private Judged Assess(string cases)
    {
        var catalog = $$"""
            kind: Catalog
            version: 1
            metadata: { id: queue }
            units: [call]
            components:
              - { id: callers, kind: source, demand: {{Demand}} }
              - { id: line, kind: buffer, capacity: {{Capacity}} }
            connections:
              - { from: callers, to: line }
            """;
        var scenario = string.Create(
            CultureInfo.InvariantCulture,
            $"kind: Scenario\nversion: 1\nmetadata: {{ id: long }}\nwarmup: {WarmupMinutes} min\ngrid: {{ start: 2024-10-07T00:00, bins: {Bins}, binSize: {BinMinutes}, binUnit: minutes }}\n");
        return Project.Assess(catalog, scenario, "kind: Test\nversion: 1\nscenario: long\ncases:\n" + cases, engine: EngineDialects.Find("embedded"));
    }
}
