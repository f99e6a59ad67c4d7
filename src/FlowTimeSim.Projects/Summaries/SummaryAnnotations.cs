using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>
/// A summary as annotations of a runner: at most ten of a severity, which is what GitHub shows of a step, errors that hit most projects first. What they
/// leave out is one plain line.
/// </summary>
public static class SummaryAnnotations
{
    /// <summary>The most of one severity.</summary>
    public const int Most = 10;

    /// <summary>As commands of GitHub's runner.</summary>
    public static string GitHub(RepositorySummary summary) => Write(summary, finding => Annotation.GitHub(finding, string.Empty), file => $"::warning title=flowtime-sim::{file}");

    /// <summary>As commands of Azure Pipelines' agent.</summary>
    public static string Azure(RepositorySummary summary) => Write(summary, finding => Annotation.Azure(finding, string.Empty), text => $"##vso[task.logissue type=warning;]{text}");

    private static string Write(RepositorySummary summary, Func<Finding, string> line, Func<string, string> warning)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = new StringBuilder();
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            var causes = summary.Of(severity).ToList();
            var open = severity == Severity.Warning ? summary.NotJudged.Count() : 0;
            if (open > 0)
            {
                text.Append(warning($"{SummaryWords.Count(open, "model project")} not judged: not built, or not since files of it changed. The summary names them.")).Append('\n');
            }

            var room = Most - (open > 0 ? 1 : 0);
            foreach (var cause in causes.Take(room))
            {
                text.Append(line(Shown(cause))).Append('\n');
            }

            if (causes.Count > room)
            {
                text.Append(FormattableString.Invariant($"and {causes.Count - room} more of severity {severity.ToString().ToLowerInvariant()}: the summary has them\n"));
            }
        }

        return text.Append("FlowTimeSim: ").Append(SummaryWords.Verdict(summary)).Append('\n').ToString();
    }

    private static Finding Shown(Cause cause) => cause.Projects.Length == 1 ? cause.Finding
        : cause.Finding with { Message = FormattableString.Invariant($"{cause.Finding.Message} (hits {cause.Projects.Length} projects)") };
}
