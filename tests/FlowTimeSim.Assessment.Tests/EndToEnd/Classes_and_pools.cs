using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>What tests ask of classes and pools, from the files to the verdicts.</summary>
public sealed class Classes_and_pools
{
    private const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: clinic }
        units: [patient]
        classes: [urgent, standard]
        pools: [{ id: beds, size: 4 }]
        components:
          - { id: ambulances, kind: source, class: urgent, demand: { values: [10, 0, 30, 0, 0, 0, 0, 0] } }
          - { id: walkins, kind: source, class: standard, demand: { values: [30, 20, 0, 0, 0, 0, 0, 0] } }
          - { id: desk, kind: buffer, parallelism: 2, capacity: 10 patient/hour, limit: 60 patient, discipline: DISCIPLINE }
          - { id: scan, kind: service, serviceTime: 6 min, pool: beds }
          - { id: home, kind: sink }
        connections:
          - { from: ambulances, to: desk }
          - { from: walkins, to: desk }
          - { from: desk, to: scan, classes: urgent }
          - { from: desk, to: home, classes: standard }
          - { from: scan, to: home, id: scanned }
        """;

    private const string Scenario = """
        kind: Scenario
        version: 1
        metadata: { id: day }
        grid: { start: 2024-10-07T08:00, bins: 8, binSize: 1, binUnit: hours }
        """;

    [Fact]
    public void A_class_waits_under_first_in_first_out_as_long_as_the_component_does()
    {
        var run = Judge("fifo", "max(desk.queue) <= 60 patient").Baseline!;
        Assert.Equal(run.Find("desk.wait"), run.Find("desk.wait[urgent]"));
        Assert.Equal(run.Find("desk.wait"), run.Find("desk.wait[standard]"));
    }

    [Fact]
    public void A_class_waits_under_priority_until_its_own_service_has_served_it()
    {
        var run = Judge("{ priority: [urgent, standard] }", "max(desk.queue) <= 60 patient").Baseline!;

        // Of urgent 20 of 30 are served in bin 2, and the last 10 in the bin after.
        Assert.Equal([0, 0, 60, 0, 0, 0, 0, 0], Rounded(run.Find("desk.wait[urgent]")!));

        // Standard waits 20, 20, 20, 10, 0: served 10, 20, 0, 10, 10. Twenty behind bin 0 are served in bin 1, behind bin 1 in bins 3 and 4.
        Assert.Equal([60, 180, 120, 60, 0, 0, 0, 0], Rounded(run.Find("desk.wait[standard]")!));
        Assert.Equal([60, 60, 120, 60, 0, 0, 0, 0], Rounded(run.Find("desk.wait")!));
    }

    [Fact]
    public void Tests_ask_for_classes_and_pools_and_weigh_waits_by_the_class()
    {
        var assessment = Judge(
            "{ priority: [urgent, standard] }",
            "max(desk.wait[urgent]) < 2 h",
            "mean(desk.wait[standard]) == 108 min",
            "sum(scan.served) == sum(desk.served[urgent])",
            "max(beds.used) <= 2",
            "min(beds.free) >= 2",
            "mean(beds.utilization) == 12.5 %");
        Assert.All(assessment.Cases.Single().Expectations, verdict => Assert.True(verdict.Outcome == Outcome.Passed, verdict.ToString()));
    }

    [Fact]
    public void A_class_that_never_comes_there_is_said_to()
    {
        var findings = new List<Finding>();
        Judge(findings, "fifo", "max(scan.served[standard]) < 9 patient/h", "max(scan.served[urgnt]) < 9 patient/h", "max(desk.capacity[urgent]) < 90 patient/h");
        Assert.Equal(
            [
                "tests/q4.yaml(7,14): error FTS2082: 'standard' never comes to 'scan.served': of the classes there is urgent. Connect its sources, or name one of those.",
                "tests/q4.yaml(8,14): error FTS2003: Nothing is called 'scan.served[urgnt]'. Did you mean 'scan.served[urgent]'?",
                "tests/q4.yaml(9,14): error FTS2082: 'desk.capacity' has no part by class: it is one figure for all that flows there. Write 'desk.capacity'.",
            ],
            findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
    }

    [Fact]
    public void Each_class_is_conserved_in_a_run_that_is_judged()
    {
        var assessment = Judge("{ priority: [standard, urgent] }", "max(desk.queue) <= 60 patient");
        Assert.True(FlowConservation.Check(assessment.Baseline!, "baseline", new FindingSink()));
    }

    private static double[] Rounded(IEnumerable<double> values) => [.. values.Select(value => Math.Round(value, 9))];

    private static ModelAssessment Judge(string discipline, params string[] expectations) => Judge([], discipline, expectations);

    private static ModelAssessment Judge(List<Finding> findings, string discipline, params string[] expectations)
    {
        var judged = Project.Assess(
            Catalog.Replace("DISCIPLINE", discipline, StringComparison.Ordinal),
            Scenario,
            $"kind: Test\nversion: 1\nscenario: day\ncases:\n  - id: one\n    expect:\n{string.Concat(expectations.Select(text => $"      - \"{text}\"\n"))}");
        findings.AddRange(judged.Findings);
        return judged.Assessment;
    }
}
