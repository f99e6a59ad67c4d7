using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Tests;

/// <summary>A finding that a comment ignores is gone from everything that a build leaves; a comment that ignores nothing is a finding itself.</summary>
public sealed class IgnoredFindingTests
{
    private const string Overloaded = "  - { id: agent, kind: buffer, capacity: 10 call/hour }";

    [Fact]
    public void An_ignored_warning_is_in_no_output()
    {
        using var project = new ScratchProject();
        Write(project, Overloaded);
        Assert.Equal(["FTS5001"], Warnings(project));
        Assert.Contains("FTS5001", project.Read("morning/findings.sarif"), StringComparison.Ordinal);
        Write(project, Overloaded + " # flowtime:ignore FTS5001 - a morning only\n");
        Assert.Empty(Warnings(project));
        Assert.DoesNotContain("FTS5001", project.Read("morning/findings.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_without_its_finding_is_reported_unless_tests_were_left_out()
    {
        using var project = new ScratchProject();
        Write(project, "  # flowtime:ignore FTS5001 - a morning only\n  - { id: agent, kind: buffer, capacity: 20 call/hour }");
        Assert.Equal(["FTS1071"], Warnings(project));
        Assert.Empty(Warnings(project, ("RunModelTests", "false")));
    }

    private static void Write(ScratchProject project, string agent) => project.Write(
        "catalog/desk.yaml",
        ScratchProject.Catalog.Replace("  - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call }", agent, StringComparison.Ordinal));

    private static string[] Warnings(ScratchProject project, params (string, string)[] properties) =>
    [
        .. project.Build([("Title", "Desk"), ("Description", "d"), ("Authors", "me"), .. properties]).Findings
            .Where(finding => finding.Severity >= Severity.Warning)
            .Select(finding => finding.Code),
    ];
}
