using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>The founding document's example with the figures that language.md gives for it.</summary>
public sealed class The_founding_line
{
    private const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: manufacturing-systems, title: Manufacturing systems }
        units: [unit]
        per: hour
        parameters:
          season: { type: profile, default: seasonal, description: The shape of the year }
          line_capacity: { default: 150 unit/hour, description: What the line serves when it runs }
        profiles:
          seasonal: { values: [1.0, 1.0, 1.2, 1.2, 1.5, 1.5, 1.3, 1.3, 1.1, 1.1, 1.0, 1.0], align: stretch }
        components:
          - id: orders
            kind: source
            label: Orders
            demand: { pmf: { 80: 0.1, 100: 0.6, 150: 0.3 }, profile: "${season}" }
          - id: line
            kind: buffer
            label: Line
            capacity: "${line_capacity}"
            limit: 5000 unit
          - { id: done, kind: sink, label: Done }
        connections:
          - { from: orders, to: line }
          - { from: line, to: done }
        """;

    private const string Test = """
        kind: Test
        version: 1
        scenario: q4-forecast
        cases:
          - id: baseline_validation
            expect:
              - max(line.load) <= 4
              - { that: p95(line.wait) < 4 h, during: { hours: "06:00-22:00" } }
              - sum(done.arrivals) / sum(orders.demand) >= 0.98
              - max(line.queue) < 5000 unit
          - id: capacity_stress_test
            with: { sources.demand: { multiply: 1.25 } }
            expect: [ max(line.queue) < 5000 unit, sum(line.overflow) == 0 ]
        """;

    private static readonly AssessmentOptions Named = new()
    {
        Metadata = new Dictionary<string, string> { ["title"] = "Line", ["description"] = "The line in the fourth quarter.", ["authors"] = "ops" },
    };

    [Fact]
    public void At_260_an_hour_holds()
    {
        var judged = Assess(260, Test);

        Assert.DoesNotContain(judged.Findings, f => f.Severity >= Severity.Warning);
        Assert.All(judged.Assessment.Cases, c => Assert.Equal(Outcome.Passed, c.Outcome));
        Assert.Equal(1790, Maximum(judged, 0), 0.5);
        Assert.Equal(4717, Maximum(judged, 1), 0.5);
        Assert.True(judged.Assessment.Stress[0].Holds);

        // The document gives no source for its figures, and names its outputs elsewhere: nothing else is wanting.
        Assert.Equal(["comparison.outputs", "evidence.observed", "evidence.source"], judged.Assessment.Quality.Lost.Select(l => l.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void At_260_an_hour_makes_95_of_100_wait_at_most_2_4_hours()
    {
        var verdict = Assess(260, Test).Assessment.Cases[0].Expectations[1];

        Assert.Equal("p95(line.wait) < 4 h", verdict.Text);
        Assert.InRange(verdict.Actual!.Value / 60, 2.3, 2.45);
    }

    [Fact]
    public void At_150_an_hour_fails_at_the_lines_of_its_expectations()
    {
        var errors = Assess(150, Test).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString());

        Assert.Equal(
            [
                "tests/q4.yaml(8,17): error FTS4001: p95(line.wait) is 41.33 h, above 4 h; first at bin 126 (2024-10-06T06:00); 1 bin is unknown and left out.",
                "tests/q4.yaml(9,9): error FTS4001: sum(done.arrivals) / sum(orders.demand) is 0.9536, below 0.98.",
                "tests/q4.yaml(10,9): error FTS4001: max(line.queue) is 5,000 unit, not below 5,000 unit; first at bin 914 (2024-11-08T02:00).",
                "tests/q4.yaml(13,15): error FTS4001: max(line.queue) is 5,000 unit, not below 5,000 unit; first at bin 526 (2024-10-22T22:00).",
                "tests/q4.yaml(13,44): error FTS4001: sum(line.overflow) is 59,127 unit, not 0 unit; first at bin 526 (2024-10-22T22:00).",
            ],
            errors);
    }

    [Fact]
    public void At_150_an_hour_loses_13264_units()
    {
        var judged = Assess(150, Expecting("sum(line.overflow) == 0"));

        Assert.Equal("sum(line.overflow) is 13,264 unit, not 0 unit; first at bin 914 (2024-11-08T02:00).", judged.Only.Message);
        Assert.StartsWith("'line' loses 13,264 unit, first at bin 914 (2024-11-08T02:00).", judged.Assessment.Stress[0].Sentence, StringComparison.Ordinal);
        Assert.False(judged.Assessment.Stress[0].Holds);
    }

    [Fact]
    public void In_an_ensemble_is_judged_over_its_replicas()
    {
        var test = Expecting("p95(max(line.queue)) <= 4000 unit") + "    ensemble: { replicas: 100, seed: 42 }\n";
        var verdict = Assess(260, test).Only;

        Assert.Equal(string.Empty, verdict.Message);
        Assert.InRange(verdict.Actual!.Value, 1700, 2500);
    }

    private static string Expecting(string expectation) =>
        $"kind: Test\nversion: 1\ncases:\n  - id: one\n    expect:\n      - {expectation}\n";

    private static double Maximum(Judged judged, int stress) => judged.Assessment.Stress[stress].Run!.Find("line.queue")!.Max();

    private static Judged Assess(int capacity, string test) => Project.Assess(
        Catalog,
        $$"""
        kind: Scenario
        version: 1
        metadata: { id: q4-forecast, title: Q4 forecast, description: The fourth quarter with its maintenance. }
        catalog: manufacturing-systems
        grid: { start: 2024-10-01T00:00, zone: UTC, bins: 2160, binSize: 1, binUnit: hours }
        warmup: 2 days
        parameters: { line_capacity: {{capacity}} unit/hour }
        components:
          line: { initial: 20 unit }
        events:
          - { series: line.capacity, set: 0 unit/hour, at: 2024-10-05T22:00, for: 8 h, every: 1 week, label: weekly maintenance }
          - { series: orders.demand, multiply: 1.8, at: 2024-11-29T00:00, for: 3 days, label: Black Friday }
        """,
        test,
        Named);
}
