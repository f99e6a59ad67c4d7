using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The score in its parts, and what wins back what was lost.</summary>
internal static class QualitySection
{
    private const int MostLost = 20;

    /// <summary>Writes the card.</summary>
    public static void Write(Markup markup, QualityScore quality)
    {
        markup.Add("""<section class="card"><h2>Quality, and what wins it back</h2>""");
        foreach (var component in quality.Components)
        {
            var name = component.Id.Replace('_', ' ').Replace('-', ' ');
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
        markup.Add("<details><summary>What each part stands on</summary><ul class=\"plain\">");
        foreach (var component in quality.Components)
        {
            markup.Add($"<li><b>{component.Id.Replace('_', ' ')}</b> (weight {Figures.Of(component.Weight)}): {component.Reason}</li>");
        }

        markup.Add("</ul></details></section>");
    }

    /// <summary>A place: <c>catalog/checkpoint.yaml:17</c>.</summary>
    public static string Place(Location where) => FormattableString.Invariant($"{where.Path}:{where.Line}");

    private static void WriteLost(Markup markup, QualityScore quality)
    {
        if (quality.Lost.IsEmpty)
        {
            return;
        }

        markup.Add("""<table class="what-to-do"><tbody>""");
        foreach (var lost in quality.Lost.OrderByDescending(l => l.Gain).Take(MostLost))
        {
            // Less than half a hundredth is still a gain.
            var gain = lost.Gain >= 0.005 ? "+" + Figures.Score(lost.Gain) : "<0.01";
            markup.Add($"""<tr><td class="n ok">{gain}</td><td>{lost.Reason}""");
            if (lost.Where is { } where)
            {
                markup.Add($"""<br><span class="soft mono">{Place(where)}</span>""");
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
