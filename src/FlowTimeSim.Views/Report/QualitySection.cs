using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The score in its parts, and what wins back what was lost.</summary>
internal static class QualitySection
{
    private const int MostLost = 20;
    private const int MostCharacters = 400;

    /// <summary>Writes the card.</summary>
    public static void Write(Markup markup, QualityScore quality)
    {
        markup.Add("""<section class="card"><h2>Quality, and what wins it back</h2>""");
        WriteSum(markup, quality);
        foreach (var component in quality.Components)
        {
            var name = Name(component);
            if (component.Value is { } value)
            {
                var low = value < 0.5 ? " hot" : string.Empty;
                markup.Add($"""<div class="q"><span>{name}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="bar" width="100" height="6"/><rect class="bar-on{low}" width="{Math.Clamp(value, 0, 1) * 100}" height="6"/></svg><span>{Figures.Score(value)}</span></div>""");
            }
            else
            {
                markup.Add($"""<div class="q"><span>{name}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><path class="unmeasured" d="M0 3H100"/></svg><span class="soft">not measured</span></div>""");
            }
        }

        WriteLost(markup, quality);
        WriteAccepted(markup, quality);
        markup.Add("<details><summary>What each part stands on</summary><ul class=\"plain\">");
        foreach (var component in quality.Components)
        {
            markup.Add($"<li><b>{Name(component)}</b> (weight {Figures.Of(component.Weight)}): {component.Reason}</li>");
        }

        markup.Add("</ul></details></section>");
    }

    /// <summary>A place: <c>catalog/checkpoint.yaml:17</c>.</summary>
    public static string Place(Location where) => FormattableString.Invariant($"{where.Path}:{where.Line}");

    // The sum alone would hide a part that is bad.
    private static void WriteSum(Markup markup, QualityScore quality)
    {
        markup.Add($"""<p><b>{Figures.Score(quality.Value)}</b> """);
        if (quality.Weakest is { Value: { } low } weakest)
        {
            markup.Add($"""<span class="soft">weakest: {Name(weakest)} {Figures.Score(low)}</span>""");
        }

        var open = quality.Components.Where(component => component.Value is null).Select(Name).ToArray();
        if (open.Length > 0)
        {
            markup.Add($"""<span class="soft">{(quality.Weakest is null ? string.Empty : "; ")}not measured: {string.Join(", ", open)}</span>""");
        }

        markup.Add("</p>");
    }

    private static void WriteAccepted(Markup markup, QualityScore quality)
    {
        if (quality.Accepted.IsEmpty)
        {
            return;
        }

        markup.Add($"""<details><summary>Accepted with a reason: {Figures.Count(quality.Accepted.Length)}</summary><ul class="plain">""");
        foreach (var finding in quality.Accepted)
        {
            markup.Add($"""<li><code>{finding.Code}</code> {MarkupText.Shorten(finding.Message, MostCharacters)} <span class="soft mono">{Place(finding.Where)}</span></li>""");
        }

        markup.Add("</ul></details>");
    }

    private static string Name(QualityComponent component) => component.Id.Replace('_', ' ').Replace('-', ' ');

    private static void WriteLost(Markup markup, QualityScore quality)
    {
        if (quality.Lost.IsEmpty)
        {
            return;
        }

        markup.Add("""<table class="what-to-do"><tbody>""");
        foreach (var lost in quality.Lost.Take(MostLost))
        {
            // Less than half a hundredth is still a gain.
            var gain = lost.Gain >= 0.005 ? "+" + Figures.Score(lost.Gain) : "<0.01";
            markup.Add($"""<tr><td class="n ok">{gain}</td><td>{MarkupText.Shorten(lost.Reason, MostCharacters)} <code class="soft">{lost.Rule}</code>""");
            if (lost.Where is { } where)
            {
                markup.Add($"""<br><span class="soft mono">{Place(where)}{(lost.Bin is { } bin ? FormattableString.Invariant($", bin {bin}") : string.Empty)}</span>""");
            }

            markup.Add("</td></tr>");
        }

        markup.Add("</tbody></table>");
        if (quality.Lost.Length > MostLost)
        {
            markup.Add($"""<p class="soft">and {Figures.Count(quality.Lost.Length - MostLost)} smaller ones</p>""");
        }
    }
}
