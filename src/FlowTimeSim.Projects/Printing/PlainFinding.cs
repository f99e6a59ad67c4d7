using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Printing;

/// <summary>A finding as one line of plain text, its path escaped as all text of a file is.</summary>
public static class PlainFinding
{
    /// <summary><c>catalog/hub.yaml(14,23): error FTS2003: Nothing is called ...</c></summary>
    public static string Line(Finding finding) =>
        FormattableString.Invariant($"{EscapePath(finding.Where.Path)}({finding.Where.Line},{finding.Where.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}");

    /// <summary>A path whose names may be shown: each passes the one escape, and none is cut.</summary>
    public static string EscapePath(string path) => string.Join('/', path.Split('/').Select(EscapeName));

    private static string EscapeName(string name) => PlainText.Escape(name, int.MaxValue - 1);
}
