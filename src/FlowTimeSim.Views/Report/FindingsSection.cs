using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The findings, the worst first.</summary>
internal static class FindingsSection
{
    private const int Most = 200;
    private const int MostCharacters = 1000;
    private const int MostCharactersOfAll = 50_000;

    /// <summary>Writes the card.</summary>
    public static void Write(Markup markup, ImmutableArray<Finding> findings)
    {
        var shown = findings.Where(f => f.Severity != Severity.Hidden).OrderByDescending(f => f.Severity).ToList();
        markup.Add("""<section class="card"><h2>Findings""");
        if (shown.Count == 0)
        {
            markup.Add("""</h2><p><span class="ok">✓</span> Nothing was found.</p></section>""");
            return;
        }

        markup.Add($"""<span> · {Count(shown)}</span></h2><table><tbody>""");
        var written = 0;
        var left = MostCharactersOfAll;
        foreach (var finding in shown.Take(Most).TakeWhile(_ => left > 0))
        {
            written++;
            left -= Math.Min(finding.Message.Length, MostCharacters);
            var (tone, sign, word) = Sign(finding.Severity);
            markup.Add($"""<tr><td class="sign {tone}">{sign}</td><td><span class="{tone}">{word}</span> <code>{finding.Code}</code> {MarkupText.Shorten(finding.Message, MostCharacters)}<br><span class="soft mono">{QualitySection.Place(finding.Where)}</span>""");
            foreach (var related in finding.Related.Take(4))
            {
                markup.Add($"""<br><span class="soft">{MarkupText.Shorten(related.Message, MostCharacters)} <span class="mono">{QualitySection.Place(related.Where)}</span></span>""");
            }

            markup.Add("</td></tr>");
        }

        markup.Add("</tbody></table>");
        if (shown.Count > written)
        {
            markup.Add($"""<p class="soft">and {Figures.Count(shown.Count - written)} more: the build lists all of them</p>""");
        }

        markup.Add("</section>");
    }

    /// <summary>How many of each: <c>2 errors, 1 warning</c>.</summary>
    public static string Count(IReadOnlyList<Finding> findings) => string.Join(", ", new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note") }
        .Select(s => (Number: findings.Count(f => f.Severity == s.Item1), Noun: s.Item2))
        .Where(s => s.Number > 0)
        .Select(s => Figures.Count(s.Number, s.Noun)));

    private static (string Tone, string Sign, string Word) Sign(Severity severity) => severity switch
    {
        Severity.Error => ("bad", "✗", "error"),
        Severity.Warning => ("warn", "!", "warning"),
        _ => ("soft", "i", "note"),
    };
}
