using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Tests;

public sealed class RepeatedFindingTests
{
    [Fact]
    public void A_finding_of_several_scenarios_is_one_with_related_places()
    {
        using var project = new ScratchProject("<DefaultScenario>morning</DefaultScenario>");
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("14 call/hour", "24 call/hour", StringComparison.Ordinal).Replace(", limit: 30 call", "", StringComparison.Ordinal));
        project.Write("scenarios/evening.yaml", ScratchProject.Scenario.Replace("id: morning", "id: evening", StringComparison.Ordinal).Replace("bins: 48", "bins: 96", StringComparison.Ordinal));
        project.Write("scenarios/night.yaml", ScratchProject.Scenario.Replace("id: morning", "id: night", StringComparison.Ordinal).Replace("bins: 48", "bins: 24", StringComparison.Ordinal));
        project.Write("tests/morning.yaml", "kind: Test\nversion: 1\nscenario: morning\ncases:\n  - id: a\n    expect: [max(agent.queue) <= 500 call]\n");
        var outcome = project.Build(("DefaultScenario", "morning"));
        foreach (var group in outcome.Findings.Where(finding => finding.Where.Path == "catalog/desk.yaml").GroupBy(finding => (finding.Code, finding.Where)))
        {
            Assert.Single(group);
        }

        // The backlog at the end depends on the horizon, so each scenario says it with its own number.
        var backlog = Assert.Single(outcome.Findings, finding => finding.Code == DiagnosticCatalog.BacklogNotCleared.Code || finding.Code == DiagnosticCatalog.UnstableLine.Code);
        Assert.Equal(["scenarios/morning.yaml", "scenarios/night.yaml"], backlog.Related.Select(place => place.Where.Path).Where(path => path.StartsWith("scenarios/", StringComparison.Ordinal)));
        Assert.All(backlog.Related.Where(place => place.Where.Path.StartsWith("scenarios/", StringComparison.Ordinal)), place => Assert.StartsWith("In this scenario: ", place.Message, StringComparison.Ordinal));
        Assert.Contains("\"relatedLocations\"", project.Read("morning/findings.sarif"), StringComparison.Ordinal);
    }
}
