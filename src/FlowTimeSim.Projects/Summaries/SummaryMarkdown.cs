using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>A summary as one Markdown text of a bounded length, for a comment or a job's page: the verdict, what is wrong by cause, what was not judged, all projects.</summary>
public static class SummaryMarkdown
{
    /// <summary>What GitHub takes as a comment, less one; Azure DevOps takes 150,000.</summary>
    public const int DefaultMaximum = 65_535;

    /// <summary>The least that makes sense: the verdict and the counts.</summary>
    public const int LeastMaximum = 1000;

    /// <summary>The first line: by it a workflow finds the comment that it updates.</summary>
    public const string Marker = "<!-- flowtime-sim summary -->";

    private const int NamedProjects = 5;

    /// <summary>Writes it.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="maximum">The most bytes in UTF-8, so that neither a limit in bytes nor one in characters is passed.</param>
    public static string Write(RepositorySummary summary, int maximum)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, LeastMaximum);
        var text = new BoundedText(maximum);
        text.Add(Marker);
        text.Add($"## FlowTimeSim: {SummaryWords.Verdict(summary)}");
        text.Add(string.Empty);
        text.Add(SummaryWords.Counts(summary));
        Causes(text, summary, Severity.Error, "Errors", 0.5);
        NotJudged(text, summary);
        ChangesMarkdown.Write(text, summary);
        Causes(text, summary, Severity.Warning, "Warnings", 0.5);
        Causes(text, summary, Severity.Info, "Worth knowing", 0.25);
        Projects(text, summary);
        return text.ToString();
    }

    private static void Causes(BoundedText text, RepositorySummary summary, Severity severity, string title, double share)
    {
        var causes = summary.Of(severity).ToList();
        if (causes.Count == 0)
        {
            return;
        }

        var blocks = new List<string>();
        foreach (var rule in causes.GroupBy(cause => cause.Finding.Code, StringComparer.Ordinal))
        {
            var lines = rule.Select(Line).ToList();
            lines[0] = $"\n**{rule.Key}** {MarkdownText.Prose(rule.First().Finding.Diagnostic.Title)}\n{lines[0]}";
            blocks.AddRange(lines);
        }

        text.Add(string.Empty);
        text.Add($"### {title}");
        text.AddAll(blocks, share, 300, rest => $"\n… and {SummaryWords.Count(rest, "more cause")}: the SARIF file has them.");
    }

    private static string Line(Cause cause)
    {
        var where = cause.Finding.Where;
        var place = MarkdownText.Code(FormattableString.Invariant($"{where.Path}:{where.Line}"));
        var hits = cause.Projects.Length == 1 ? string.Empty : $" Hits {Names(cause)}.";
        return $"- {place} {MarkdownText.Prose(cause.Finding.Message)}{hits}";
    }

    private static string Names(Cause cause)
    {
        var more = cause.Projects.Length - NamedProjects;
        var names = string.Join(", ", cause.Projects.Take(NamedProjects).Select(MarkdownText.Code));
        return FormattableString.Invariant($"{SummaryWords.Count(cause.Projects.Length, "project")}: {names}{(more > 0 ? FormattableString.Invariant($" and {more} more") : string.Empty)}");
    }

    private static void NotJudged(BoundedText text, RepositorySummary summary)
    {
        var lines = summary.NotJudged.Select(project => $"- {MarkdownText.Code(project.Project.Path)} {MarkdownText.Prose(project.Reason)}").ToList();
        if (lines.Count > 0)
        {
            text.Add(string.Empty);
            text.Add("### Not judged");
            text.Add("Nothing below says whether these hold: build them, and look again.");
            text.Add(string.Empty);
            text.AddAll(lines, 0.3, 300, rest => $"- … and {SummaryWords.Count(rest, "more project")}.");
        }
    }

    private static void Projects(BoundedText text, RepositorySummary summary)
    {
        const string End = "\n</details>";
        var rows = summary.Projects.Select(Row).ToList();
        if (rows.Count == 0 || text.Left < 500)
        {
            return;
        }

        text.Add($"\n<details><summary>{SummaryWords.Count(rows.Count, "project")}</summary>\n\n| project | verdict | models | tests | quality |\n|---|---|--:|--:|--:|");
        text.AddAll(rows, 1, End.Length + 2, rest => $"| … and {SummaryWords.Count(rest, "more project")} | | | | |");
        text.Add(End);
    }

    private static string Row(ProjectSummary project)
    {
        var tests = project.Tests == 0 ? "none" : FormattableString.Invariant($"{project.Passed} of {project.Tests}");
        var quality = project.Quality?.ToString("0.00", CultureInfo.InvariantCulture) ?? string.Empty;
        return project.IsJudged
            ? FormattableString.Invariant($"| {MarkdownText.Code(project.Project.Path)} | {SummaryWords.Of(project.State)} | {project.Models.Length} | {tests} | {quality} |")
            : $"| {MarkdownText.Code(project.Project.Path)} | {SummaryWords.Of(project.State)} | | | |";
    }
}
