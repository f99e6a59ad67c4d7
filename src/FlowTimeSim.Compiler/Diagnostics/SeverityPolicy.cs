using System.Collections.Immutable;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>
/// The one place that decides which findings are shown, and as what: a warning or a note may be ignored where it stands, by its exact code and
/// with a reason (<c># flowtime:ignore FTS5007 - reason</c>, on its line or alone on the line before), or be given another level for a whole
/// repository (<see cref="SeverityRules"/>). What is an error by nature cannot.
/// </summary>
public sealed class SeverityPolicy
{
    private readonly ImmutableArray<Suppression> suppressions;
    private readonly SeverityRules rules;

    private SeverityPolicy(ImmutableArray<Suppression> suppressions, SeverityRules rules) => (this.suppressions, this.rules) = (suppressions, rules);

    /// <summary>Every finding as it was reported.</summary>
    public static SeverityPolicy AsFound { get; } = new([], SeverityRules.None);

    /// <summary>The policy that the comments of some files say.</summary>
    /// <param name="texts">The project's own files; what a referenced project ignores is its own business.</param>
    /// <param name="rules">What the repository and the build say; null: nothing.</param>
    public static SeverityPolicy Of(IEnumerable<SourceText> texts, SeverityRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new SeverityPolicy([.. texts.SelectMany(SuppressionReader.Read)], rules ?? SeverityRules.None);
    }

    /// <summary>The policy that the YAML files say that were read already.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="rules">What the repository and the build say; null: nothing.</param>
    public static SeverityPolicy Of(ISources sources, SeverityRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Of(TextsOf(sources, sources.ReadSet.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))), rules);
    }

    /// <summary>The texts of the paths that can be read.</summary>
    public static IEnumerable<SourceText> TextsOf(ISources sources, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return paths.Select(path => sources.Read(path).Text).OfType<SourceText>();
    }

    /// <summary>The findings that nothing hides, each with its level, in reading order.</summary>
    public ImmutableArray<Finding> Visible(FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return Levelled(NotIgnored(findings));
    }

    /// <summary>The findings that a comment with a reason hides: accepted, and still there to be seen.</summary>
    public ImmutableArray<Finding> Accepted(FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return [.. findings.ToSorted().Where(finding => finding.Severity != Severity.Error && suppressions.Any(one => one.Reason.Length > 0 && one.Covers(finding)))];
    }

    /// <summary>The findings that nothing hides, each with its level, and what is wrong with the comments themselves, in reading order; one that repeats over scenarios is one.</summary>
    /// <param name="findings">All that was found; it is not changed.</param>
    /// <param name="isComplete">True when every phase ran: only then is a comment that ignores nothing reported.</param>
    public ImmutableArray<Finding> Judge(FindingSink findings, bool isComplete)
    {
        var judged = new FindingSink();
        judged.AddRange(NotIgnored(findings));
        if (suppressions.IsEmpty)
        {
            return RepeatedFindings.Merge(Levelled(judged.ToSorted()));
        }

        var known = DiagnosticCatalog.All().ToDictionary(row => row.Code, StringComparer.Ordinal);
        var all = findings.ToSorted();
        foreach (var one in suppressions)
        {
            Judge(one, all, known, isComplete && !findings.HasErrors, judged);
        }

        return RepeatedFindings.Merge(Levelled(judged.ToSorted()));
    }

    // A comment with a reason is stronger than a level: it was written for this one place.
    private IEnumerable<Finding> NotIgnored(FindingSink findings) =>
        findings.ToSorted().Where(finding => finding.Severity == Severity.Error || !suppressions.Any(one => one.Reason.Length > 0 && one.Covers(finding)));

    private ImmutableArray<Finding> Levelled(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => finding with { Severity = rules.Of(finding) }).Where(finding => finding.Severity != Severity.Hidden)];

    private static void Judge(Suppression one, ImmutableArray<Finding> all, Dictionary<string, Diagnostic> known, bool isComplete, FindingSink judged)
    {
        var covered = all.Where(one.Covers).ToArray();
        if (!known.TryGetValue(one.Code, out var row))
        {
            judged.Report(DiagnosticCatalog.SuppressionMalformed, one.Where, $"The comment names no code of a finding, so it ignores nothing. Write '# flowtime:ignore FTS5007 - why it does not matter here'.");
        }
        else if (covered.Any(finding => finding.Severity == Severity.Error))
        {
            judged.Report(DiagnosticCatalog.SuppressionOfError, one.Where, $"{one.Code} is an error here, and an error cannot be ignored: only warnings and notes can. Mend what it says, and take the comment out.", [one.Removal]);
        }
        else if (one.Reason.Length == 0)
        {
            judged.Report(DiagnosticCatalog.SuppressionMalformed, one.Where, $"The comment does not say why {one.Code} does not matter here, so it ignores nothing. Add the reason: '# flowtime:ignore {one.Code} - ...'.");
        }
        else if (covered.Length == 0 && isComplete && !row.IsOnDemand)
        {
            judged.Report(DiagnosticCatalog.SuppressionUnused, one.Where, $"{one.Code} is not reported on line {one.Line}: there is nothing to ignore. Take the comment out, or move it to the line of the finding or alone onto the line before.", [one.Removal]);
        }
    }
}
