using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Editing;

/// <summary>
/// Applies the fixes of findings, in memory, round by round: what does not overlap at once, then everything is checked again, for one mistake may
/// have hidden another. A fix that does not mend its finding, or that makes a new error, is taken back.
/// </summary>
public sealed class FixSession
{
    private const int MaximumRounds = 25;

    private readonly Func<IReadOnlyDictionary<string, SourceText>, ImmutableArray<Finding>> check;
    private readonly Func<string, bool> isOwn;
    private readonly Dictionary<string, SourceText> before = new(StringComparer.Ordinal);
    private readonly List<Finding> applied = [];
    private readonly HashSet<(string Code, string Message)> refused = [];
    private Dictionary<string, SourceText> after = new(StringComparer.Ordinal);

    private FixSession(Func<IReadOnlyDictionary<string, SourceText>, ImmutableArray<Finding>> check, Func<string, bool> isOwn) =>
        (this.check, this.isOwn) = (check, isOwn);

    /// <summary>Applies what can be applied.</summary>
    /// <param name="check">All findings with some texts, by path, in the place of those on disk; each round reads its own.</param>
    /// <param name="isOwn">True for a path whose file may be edited: the project's own.</param>
    /// <param name="cancellation">Stops between rounds; nothing was written then.</param>
    public static FixOutcome Run(
        Func<IReadOnlyDictionary<string, SourceText>, ImmutableArray<Finding>> check, Func<string, bool> isOwn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(isOwn);
        return new FixSession(check, isOwn).Run(cancellation);
    }

    private FixOutcome Run(CancellationToken cancellation)
    {
        var findings = check(after);
        for (var round = 0; round < MaximumRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var chosen = Choose(findings);
            if (chosen.Count == 0)
            {
                break;
            }

            findings = Together(chosen, findings) ?? OneByOne(chosen, findings, cancellation);
        }

        return new FixOutcome([.. after.Select(pair => new FixedText(before[pair.Key], pair.Value))], [.. applied], findings);
    }

    // In reading order; a finding's edits are applied all or not at all.
    private List<Finding> Choose(ImmutableArray<Finding> findings)
    {
        var taken = new List<TextEdit>();
        var chosen = new List<Finding>();
        foreach (var finding in findings.Where(finding => !finding.Fix.IsEmpty && !refused.Contains((finding.Code, finding.Message))))
        {
            if (finding.Fix.All(edit => isOwn(edit.Span.Source.Path)) && !finding.Fix.Any(edit => taken.Exists(other => Touch(edit, other))))
            {
                taken.AddRange(finding.Fix);
                chosen.Add(finding);
            }
        }

        return chosen;
    }

    private static bool Touch(TextEdit one, TextEdit other) =>
        one.Span.Source.Path == other.Span.Source.Path && one.Span.Start <= other.Span.End && other.Span.Start <= one.Span.End;

    private ImmutableArray<Finding>? Together(List<Finding> chosen, ImmutableArray<Finding> findings)
    {
        var texts = Edited(chosen);
        var again = check(texts);
        if (!IsBetter(chosen, findings, again))
        {
            return null;
        }

        applied.AddRange(chosen);
        after = texts;
        return again;
    }

    private ImmutableArray<Finding> OneByOne(List<Finding> chosen, ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        foreach (var one in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (chosen.Count > 1 && Together([one], findings) is { } again)
            {
                return again;
            }

            refused.Add((one.Code, one.Message));
        }

        return findings;
    }

    private static bool HasErrors(ImmutableArray<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);

    private Dictionary<string, SourceText> Edited(List<Finding> chosen)
    {
        var texts = new Dictionary<string, SourceText>(after, StringComparer.Ordinal);
        foreach (var file in chosen.SelectMany(finding => finding.Fix).GroupBy(edit => edit.Span.Source))
        {
            before.TryAdd(file.Key.Path, file.Key);
            var lineBreak = file.Key.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            texts[file.Key.Path] = TextEdits.Apply(file.Key, file.Select(edit => edit with { NewText = edit.NewText.ReplaceLineEndings(lineBreak) }));
        }

        return texts;
    }

    // What was mended is gone. An error that another one hid may come to light; where there was none, none may come.
    private static bool IsBetter(List<Finding> chosen, ImmutableArray<Finding> findings, ImmutableArray<Finding> again)
    {
        var left = again.Select(finding => (finding.Code, finding.Message)).ToLookup(key => key);
        var had = findings.Select(finding => (finding.Code, finding.Message)).ToLookup(key => key);
        var mended = chosen.Select(finding => (finding.Code, finding.Message)).ToLookup(key => key);
        return mended.All(key => left[key.Key].Count() <= had[key.Key].Count() - key.Count()) && (HasErrors(findings) || !HasErrors(again));
    }
}
