using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Tests;

public sealed class ProjectBuildTests
{
    [Fact]
    public void A_good_project_leaves_every_output_of_its_scenario()
    {
        using var project = new ScratchProject();
        var outcome = project.Build(("Title", "Desk"), ("Description", "d"), ("Authors", "me"));
        Assert.Empty(outcome.Findings.Where(f => f.Severity == Severity.Error));
        Assert.True(outcome.Succeeded);
        foreach (var output in new[] { "flowtime-model.yaml", "test-results.json", "junit.xml", "findings.sarif", "report.html", "preview.svg", "series/served.csv" })
        {
            Assert.True(project.HasOutput("morning/" + output), output);
        }

        Assert.StartsWith("bin_index,value\n0,", project.Read("morning/series/served.csv"), StringComparison.Ordinal);
        var line = SummaryLine.Of("line", "bin/Debug", Assert.Single(outcome.Models));
        Assert.Matches(@"^line -> bin/Debug/morning \(\d+ nodes x 48 bins, 1 of 1 tests, quality \d\.\d\d\)$", line);
    }

    [Fact]
    public void A_project_without_scenario_or_model_is_told_what_to_add()
    {
        using var project = new ScratchProject();
        File.Delete(Path.Combine(project.Folder, "scenarios/morning.yaml"));
        File.Delete(Path.Combine(project.Folder, "catalog/desk.yaml"));
        File.Delete(Path.Combine(project.Folder, "tests/morning.yaml"));
        var finding = Assert.Single(project.Build().Findings);
        Assert.Equal("FTS0001", finding.Code);
        Assert.Contains("scenarios/base.yaml", finding.Message, StringComparison.Ordinal);
        Assert.Equal("line.ftmodel", finding.Where.Path);
    }

    [Fact]
    public void Catalogs_alone_are_checked_and_make_no_model()
    {
        using var project = new ScratchProject();
        File.Delete(Path.Combine(project.Folder, "scenarios/morning.yaml"));
        File.Delete(Path.Combine(project.Folder, "tests/morning.yaml"));
        var outcome = project.Build();
        Assert.True(outcome.Succeeded);
        Assert.Equal("FTS0013", Assert.Single(outcome.Findings, f => f.Severity == Severity.Warning).Code);
        Assert.Empty(outcome.Models.AsEnumerable());
        Assert.Empty(outcome.Outputs.AsEnumerable());
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("to: helped", "to: hepled", StringComparison.Ordinal));
        Assert.False(project.Build().Succeeded);
    }

    [Fact]
    public void A_failing_build_leaves_findings_and_verdicts_and_takes_the_engine_model_away()
    {
        using var project = new ScratchProject();
        Assert.True(project.Build().Succeeded);
        project.Write("scenarios/morning.yaml", ScratchProject.Scenario.Replace("agent.served", "agent.sevred", StringComparison.Ordinal));
        var outcome = project.Build();
        var error = Assert.Single(outcome.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("scenarios/morning.yaml", error.Where.Path);
        Assert.Equal(7, error.Where.Line);
        Assert.False(project.HasOutput("morning/flowtime-model.yaml"));
        Assert.False(project.HasOutput("morning/series/served.csv"));
        Assert.Contains(error.Code, project.Read("morning/findings.sarif"), StringComparison.Ordinal);
        Assert.Contains("<error", project.Read("morning/junit.xml"), StringComparison.Ordinal);
        Assert.Contains(error.Code, project.Read("morning/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_model_test_is_an_error_at_its_line_and_leaves_no_engine_model()
    {
        using var project = new ScratchProject();
        project.Write("tests/morning.yaml", ScratchProject.Tests.Replace("<= 30 call", "< 0 call", StringComparison.Ordinal));
        var outcome = project.Build();
        var error = Assert.Single(outcome.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("FTS4001", "tests/morning.yaml", 7), (error.Code, error.Where.Path, error.Where.Line));
        Assert.False(project.HasOutput("morning/flowtime-model.yaml"));
        Assert.Contains("<failure", project.Read("morning/junit.xml"), StringComparison.Ordinal);
        Assert.Equal("Failed", Assert.Single(outcome.Models[0].Verdicts).Outcome);
    }

    [Fact]
    public void Two_scenarios_need_a_default_and_only_that_one_has_the_projects_id()
    {
        using var project = new ScratchProject("    <ModelId>desk</ModelId>");
        project.Write("scenarios/evening.yaml", ScratchProject.Scenario.Replace("id: morning", "id: evening", StringComparison.Ordinal));
        Assert.Equal("FTS0003", Assert.Single(project.Build(("ModelId", "desk")).Findings, f => f.Severity == Severity.Error).Code);

        var outcome = project.Build(("ModelId", "desk"), ("DefaultScenario", "morning"));
        Assert.Equal(["desk", "desk.evening"], outcome.Models.Select(m => m.ArtifactId).Order(StringComparer.Ordinal));
        Assert.Equal("desk", outcome.Models.Single(m => m.Scenario == "morning").ArtifactId);

        var wrong = project.Build(("ModelId", "desk"), ("DefaultScenario", "nigth"));
        Assert.Equal("FTS0004", Assert.Single(wrong.Findings, f => f.Severity == Severity.Error).Code);
    }

    [Fact]
    public void A_scenario_that_went_takes_its_outputs_with_it()
    {
        using var project = new ScratchProject();
        project.Write("scenarios/evening.yaml", ScratchProject.Scenario.Replace("id: morning", "id: evening", StringComparison.Ordinal));
        project.Build(("DefaultScenario", "morning"));
        Assert.True(project.HasOutput("evening/report.html"));
        File.Delete(Path.Combine(project.Folder, "scenarios/evening.yaml"));
        project.Build(("DefaultScenario", "morning"));
        Assert.False(Directory.Exists(Path.Combine(project.Output, "evening")));
        Assert.True(project.HasOutput("morning/report.html"));
    }

    [Fact]
    public void A_score_below_the_minimum_is_an_error_at_the_property()
    {
        using var project = new ScratchProject("    <MinimumQualityScore>1</MinimumQualityScore>");
        var finding = Assert.Single(project.Build(("MinimumQualityScore", "1")).Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("FTS8001", "line.ftmodel", 3), (finding.Code, finding.Where.Path, finding.Where.Line));
    }

    [Fact]
    public void No_output_names_the_folder_the_user_or_the_machine()
    {
        using var project = new ScratchProject();
        project.Build(("Title", "Desk"));
        foreach (var file in Directory.EnumerateFiles(project.Output, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(Path.GetDirectoryName(project.Folder)!, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
        }
    }
}
