using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Comments that ignore a finding, and what is wrong with some.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("a: 1 # flowtime:ignore FTS5011 - kept for next year\n", 1)]
    [InlineData("# flowtime:ignore FTS5011 - kept for next year\na: 1\n", 2)]
    [InlineData("# flowtime:ignore FTS5011: kept for next year\n# flowtime:ignore FTS5012 - fine too\r\na: 1\n", 3)]
    [InlineData("#flowtime:ignore  FTS5011  kept for next year\na: 1", 2)]
    public void A_comment_ignores_the_finding_of_its_line_or_of_the_next(string text, int line)
    {
        var judged = Judge(text, (DiagnosticCatalog.NeverUsed, line), (DiagnosticCatalog.MeanHidesCongestion, line));
        Assert.DoesNotContain(judged, finding => finding.Contains("FTS5011", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: 1 # flowtime:ignore FTS5011 - its own line only\nb: 2\n", 2)]
    [InlineData("a: 1\nb: 'x#flowtime:ignore FTS5011 - no comment'\n", 2)]
    [InlineData("a: 1 # flowtime:ignore FTS5012 - another code\n", 1)]
    [InlineData("a: 1 # flowtime:ignore FTS501 - half a code\n", 1)]
    [InlineData("a: 1 # flowtime:ignore FTS5011\n", 1)]
    [InlineData("a: 1 # flowtime:ignore FTS5011 -\n", 1)]
    public void Anything_else_ignores_nothing(string text, int line) => Assert.Contains(
        Judge(text, (DiagnosticCatalog.NeverUsed, line)), finding => finding.StartsWith($"a.yaml({line},1): info FTS5011", StringComparison.Ordinal));

    [Fact]
    public void A_comment_without_a_code_or_a_reason_is_reported()
    {
        Assert.Equal(
            ["a.yaml(1,6): warning FTS1070: The comment names no code of a finding, so it ignores nothing. Write '# flowtime:ignore FTS5007 - why it does not matter here'."],
            Judge("a: 1 # flowtime:ignore everything - why\n"));
        Assert.Equal(
            ["a.yaml(1,6): warning FTS1070: The comment does not say why FTS5011 does not matter here, so it ignores nothing. Add the reason: '# flowtime:ignore FTS5011 - ...'."],
            Judge("a: 1 # flowtime:ignore FTS5011\n"));
    }

    [Fact]
    public void A_comment_that_ignores_nothing_is_reported_when_all_was_looked_at()
    {
        const string text = "a: 1\nb: 2 # flowtime:ignore FTS5011 - why\n";
        Assert.Equal(
            ["a.yaml(2,6): warning FTS1071: FTS5011 is not reported on line 2: there is nothing to ignore. Take the comment out, or move it to the line of the finding or alone onto the line before."],
            Judge(text));
        Assert.Empty(Judged(text, false));
        Assert.DoesNotContain(Judge(text, (DiagnosticCatalog.UnknownName, 1)), finding => finding.Contains("FTS1071", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_is_never_ignored() => Assert.Equal(
        [
            "a.yaml(1,1): error FTS2003: here",
            "a.yaml(1,6): warning FTS1072: FTS2003 is an error here, and an error cannot be ignored: only warnings and notes can. Mend what it says, and take the comment out.",
        ],
        Judge("a: 1 # flowtime:ignore FTS2003 - I know better\n", (DiagnosticCatalog.UnknownName, 1)));

    private static string[] Judge(string text, params (Diagnostic Row, int Line)[] found) => Judged(text, true, found);

    private static string[] Judged(string text, bool isComplete, params (Diagnostic Row, int Line)[] found)
    {
        var source = new SourceText("a.yaml", text);
        var findings = new FindingSink();
        foreach (var (row, line) in found)
        {
            findings.Report(row, new Location("a.yaml", line, 1, line, 2), $"here");
        }

        return [.. SeverityPolicy.Of([source]).Judge(findings, isComplete).Select(finding => finding.ToString())];
    }
}
