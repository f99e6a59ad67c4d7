using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>
/// A summary as one SARIF run, at paths relative to the repository's root. One cause is one result; the projects it hits are related places. Within what
/// GitHub takes: 10 MB compressed, and the 5,000 results that it shows.
/// </summary>
public static class SummarySarif
{
    /// <summary>The most results.</summary>
    public const int MostResults = 5000;

    /// <summary>The most bytes, compressed.</summary>
    public const int MostBytes = 10_000_000;

    private const int NamedProjects = 20;

    /// <summary>Writes it.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="version">The tool's version.</param>
    public static string Write(RepositorySummary summary, string version)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var sources = new FolderSources(summary.Root);
        for (var most = MostResults; ; most /= 2)
        {
            var shown = summary.Causes.Where(cause => cause.Finding.Severity > Severity.Hidden).Take(most).ToImmutableArray();
            var text = SarifWriter.Write([.. shown.Select(Result)], version, new SarifPlace("%SRCROOT%", "The root of the repository.", sources) { Notes = Notes(summary, shown.Length) });
            if (most <= 1 || CompressedSize(text) < MostBytes)
            {
                return text;
            }
        }
    }

    /// <summary>How many bytes a text has when it is compressed as it is for an upload.</summary>
    internal static long CompressedSize(string text)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return to.Length;
    }

    private static Finding Result(Cause cause) => cause.Projects.Length == 1
        ? cause.Finding
        : cause.Finding with { Related = [.. cause.Finding.Related, .. cause.Projects.Take(NamedProjects).Select(project => new RelatedPlace(Location.File(project), "A project that it hits"))] };

    private static IEnumerable<string> Notes(RepositorySummary summary, int shown)
    {
        var left = summary.Causes.Count(cause => cause.Finding.Severity > Severity.Hidden) - shown;
        if (left > 0)
        {
            yield return $"{SummaryWords.Count(left, "more cause")} left out, so that the file stays within what can be uploaded.";
        }

        foreach (var project in summary.NotJudged.Take(100))
        {
            yield return $"{PlainFinding.EscapePath(project.Project.Path)}: {PlainText.Escape(project.Reason, 1000)}";
        }
    }
}
