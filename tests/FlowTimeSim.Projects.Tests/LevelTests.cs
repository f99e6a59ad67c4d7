using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Tests;

/// <summary>How much findings matter: <c>flowtime.yaml</c>, the pinned release, and MSBuild's word over both.</summary>
public sealed class LevelTests
{
    private static readonly string Flow = DiagnosticCatalog.UnstableLine.Category;

    [Theory]
    [InlineData("FTS5001: none", "")]
    [InlineData("FTS5001: info", "Info FTS5001")]
    [InlineData("FTS5001: error", "Error FTS5001")]
    [InlineData("\"{flow}\": error", "Error FTS5001")]
    [InlineData("\"{flow}\": error\n  FTS5001: info", "Info FTS5001")]
    [InlineData("FTS5002: none", "Warning FTS5001")]
    public void A_level_holds_for_its_code_and_a_code_is_stronger_than_its_category(string rule, string expected)
    {
        using var project = Overloaded();
        project.Write("flowtime.yaml", "rules:\n  " + rule.Replace("{flow}", Flow, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(", ", Shown(project)));
    }

    [Fact]
    public void The_nearest_file_holds_up_to_the_root_of_the_repository_and_its_errors_fail_the_build()
    {
        using var project = Overloaded();
        project.Write("../flowtime.yaml", "rules: { FTS5001: error }");
        Assert.Equal(["Error FTS5001"], Shown(project));
        Assert.False(project.HasOutput("morning/flowtime-model.yaml"));
        project.Write("flowtime.yaml", "rules: { FTS5001: none }");
        Assert.Empty(Shown(project));
        File.Delete(Path.Combine(project.Folder, "flowtime.yaml"));
        project.Write(".git", "gitdir: elsewhere");
        Assert.Equal(["Warning FTS5001"], Shown(project));
    }

    [Fact]
    public void What_a_file_extends_is_weaker_than_what_it_says()
    {
        using var project = Overloaded();
        project.Write("../.git/HEAD", "x");
        project.Write("../rules/company.yaml", "extends: base.yml\nrules: { FTS5001: error }");
        project.Write("../rules/base.yml", "rules: { FTS5001: none, FTS8002: none }");
        project.Write("flowtime.yaml", "extends: ../rules/company.yaml");
        Assert.Equal(["Error FTS5001"], Shown(project));
        project.Write("flowtime.yaml", "extends: ../rules/company.yaml\nrules: { FTS5001: info }");
        Assert.Equal(["Info FTS5001"], Shown(project));
    }

    [Theory]
    [InlineData("rules: { FTS5042x: none }", "FTS0014", "FTS504")]
    [InlineData("rules: { nonsense: none }", "FTS0014", "categories")]
    [InlineData("rules: { FTS5001: eror }", "FTS1034", "'error'")]
    [InlineData("rules: { FTS5001: [] }", "FTS1034", "no level")]
    [InlineData("rules: { FTS2003: warning }", "FTS0016", "by nature")]
    [InlineData("rulesVersion: newest", "FTS0017", "no release")]
    [InlineData("rule: { }", "FTS1031", "'rules'")]
    [InlineData("extends: flowtime.yaml", "FTS0015", "extend itself")]
    [InlineData("extends: other.yaml", "FTS1001", "other.yaml")]
    [InlineData("extends: ../../../../../../../../etc/passwd", "FTS1002", "outside")]
    [InlineData("rules: [", "FTS1021", "")]
    [InlineData("- a", "FTS1033", "configuration")]
    public void A_mistake_in_the_file_is_a_finding_in_it(string text, string code, string says)
    {
        using var project = new ScratchProject();
        project.Write(".git", "x");
        project.Write("flowtime.yaml", text);
        var finding = Assert.Single(project.Build().Findings, finding => finding.Where.Path == "flowtime.yaml");
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_followed()
    {
        using var project = new ScratchProject();
        project.Write(".git", "x");
        project.Write("../secret.yaml", "rules: { FTS9999: none }");
        File.CreateSymbolicLink(Path.Combine(project.Folder, "flowtime.yaml"), Path.Combine(project.Folder, "..", "secret.yaml"));
        Assert.Equal("FTS1002", Assert.Single(project.Build().Findings, finding => finding.Where.Path == "flowtime.yaml").Code);
    }

    [Fact]
    public void A_category_is_lowered_but_for_its_errors()
    {
        using var project = new ScratchProject();
        project.Write("flowtime.yaml", $"rules: {{ \"{DiagnosticCatalog.UnknownName.Category}\": none }}");
        project.Write("scenarios/morning.yaml", ScratchProject.Scenario.Replace("agent.served", "agent.sevred", StringComparison.Ordinal));
        Assert.Contains("Error FTS2003", Shown(project));
    }

    [Theory]
    [InlineData("NoWarn", "1701;fts5001", "FTS5001: error", "")]
    [InlineData("WarningsAsErrors", "FTS5001,NU1605", "FTS5001: none", "Error FTS5001")]
    [InlineData("WarningsAsErrors", "FTS5001", "FTS5002: none", "Error FTS5001")]
    [InlineData("TreatWarningsAsErrors", "true", "FTS5002: none", "Error FTS5001")]
    [InlineData("TreatWarningsAsErrors", "true", "FTS5001: info", "Info FTS5001")]
    public void What_MSBuild_was_told_wins(string property, string value, string rule, string expected)
    {
        using var project = Overloaded();
        project.Write("flowtime.yaml", "rules:\n  " + rule);
        Assert.Equal(expected, string.Join(", ", Shown(project, (property, value))));
    }

    [Fact]
    public void Warnings_that_are_no_errors_are_not_raised()
    {
        using var project = Overloaded();
        Assert.Equal(["Warning FTS5001"], Shown(project, ("TreatWarningsAsErrors", "true"), ("WarningsNotAsErrors", "FTS5001")));
    }

    [Fact]
    public void A_comment_with_a_reason_is_stronger_than_a_level()
    {
        using var project = Overloaded(" # flowtime:ignore FTS5001 - a morning only\n");
        project.Write("flowtime.yaml", "rules: { FTS5001: error }");
        Assert.Empty(Shown(project));
    }

    [Fact]
    public void Rules_that_are_newer_than_the_release_are_silent_and_the_property_is_stronger_than_the_file()
    {
        using var project = Overloaded();
        project.Write("flowtime.yaml", "rulesVersion: 0.0");
        Assert.Empty(Shown(project));
        Assert.Equal(["Warning FTS5001"], Shown(project, ("RulesVersion", "0.1.0-local")));
        Assert.Contains("Error FTS0017", Shown(project, ("RulesVersion", "newest")));
    }

    [Fact]
    public void The_file_and_the_places_where_it_might_be_are_read_again_by_the_next_build()
    {
        using var project = Overloaded();
        project.Write("../.git/HEAD", "x");
        Assert.Empty(new[] { "flowtime.yaml", "../flowtime.yaml" }.Except(project.Build().Reads));
        project.Write("flowtime.yaml", "extends: ../a.yaml");
        project.Write("../a.yaml", "rules: { FTS5001: none }");
        var reads = project.Build().Reads;
        Assert.Contains("../a.yaml", reads);
        Assert.DoesNotContain("../flowtime.yaml", reads);
    }

    private static ScratchProject Overloaded(string comment = "")
    {
        var project = new ScratchProject();
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace(
            "  - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call }", "  - { id: agent, kind: buffer, capacity: 10 call/hour }" + comment, StringComparison.Ordinal));
        return project;
    }

    private static string[] Shown(ScratchProject project, params (string, string)[] properties) =>
    [
        .. project.Build([("Title", "Desk"), ("Description", "d"), ("Authors", "me"), .. properties]).Findings
            .Where(finding => finding.Code == "FTS5001" || finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Severity} {finding.Code}"),
    ];
}
