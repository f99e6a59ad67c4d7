// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>
/// Where every phase puts what it found. Messages are interpolated strings: numbers are written in the invariant culture and
/// every text that comes from a file passes the one escape (<see cref="PlainText"/>), so no phase can forget either.
/// </summary>
public sealed class FindingSink
{
    private readonly List<Finding> findings = [];
    private Dictionary<(string Code, Location Where, string Message), int>? seen; // most sinks stay empty

    /// <summary>True once an error was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many distinct findings were reported so far.</summary>
    public int Count => findings.Count;

    /// <summary>The scenario that is looked at now, for findings that are reported from here on; null between scenarios.</summary>
    public Location? About { get; set; }

    /// <summary>Reports at a stretch of a source text.</summary>
    public void Report(
        Diagnostic diagnostic,
        SourceSpan where,
        FormattableString message,
        ImmutableArray<TextEdit> fix = default,
        ImmutableArray<RelatedPlace> related = default) => Report(diagnostic, where.Location, message, fix, related);

    /// <summary>Reports at a resolved place.</summary>
    public void Report(
        Diagnostic diagnostic,
        Location where,
        FormattableString message,
        ImmutableArray<TextEdit> fix = default,
        ImmutableArray<RelatedPlace> related = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = message.ToString(PlainText.Formatter);
        Add(new Finding(diagnostic, diagnostic.DefaultSeverity, text, where)
        {
            Fix = fix.IsDefault ? [] : fix,
            Related = related.IsDefault ? [] : related,
            About = About,
        });
    }

    /// <summary>Adds a finding made elsewhere; the same finding twice is one, and two ways to mend it are none that is certain.</summary>
    public void Add(Finding finding)
    {
        seen ??= [];
        var key = (finding.Code, finding.Where, finding.Message);
        if (seen.TryGetValue(key, out var at))
        {
            findings[at] = findings[at].Fix.SequenceEqual(finding.Fix) ? findings[at] : findings[at] with { Fix = [] };
            return;
        }

        seen.Add(key, findings.Count);
        findings.Add(finding.About is null && About is not null ? finding with { About = About } : finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    /// <summary>Adds all of another sink's findings.</summary>
    public void AddRange(IEnumerable<Finding> others)
    {
        foreach (var finding in others)
        {
            Add(finding);
        }
    }

    /// <summary>The findings in the order in which a reader meets them: by path, line, column, code.</summary>
    public ImmutableArray<Finding> ToSorted() =>
    [
        .. findings
            .OrderBy(f => f.Where.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Where.Line)
            .ThenBy(f => f.Where.Column)
            .ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
