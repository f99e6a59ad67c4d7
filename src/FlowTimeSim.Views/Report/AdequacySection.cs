using System.Globalization;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>What the tests would not notice: the changes that survive, by line, with the expectation that would.</summary>
internal static class AdequacySection
{
    private const int MostShown = 60;
    private const int MostMoved = 3;

    /// <summary>Writes the card; nothing when it was not asked for.</summary>
    public static void Write(Markup markup, ModelAssessment assessment)
    {
        if (assessment.Adequacy is not { } adequacy)
        {
            return;
        }

        markup.Add("""<section class="card"><h2>Would the tests notice a mistake?<span> · the model changed in small ways, and its own tests run on each</span></h2>""");
        if (adequacy.NotMeasured is { } reason)
        {
            markup.Add($"""<p class="soft">– Not measured: {reason}.</p></section>""");
            return;
        }

        var counted = adequacy.Killed + adequacy.Survived;
        markup.Add($"<p><b>{Figures.Count(adequacy.Killed)} of {Figures.Count(counted)}</b> changes that move an output are noticed. <span class=\"soft\">{Figures.Count(adequacy.Equivalent)} more move nothing by more than 1 %.</span></p>");
        if (!adequacy.Survivors.IsEmpty)
        {
            Survivors(markup, adequacy);
        }

        markup.Add("</section>");
    }

    private static void Survivors(Markup markup, TestAdequacy adequacy)
    {
        markup.Add("""<table class="cards"><thead><tr><th scope="col">not noticed when</th><th scope="col">what moves</th><th scope="col">would notice</th></tr></thead><tbody>""");
        foreach (var one in adequacy.Survivors.Take(MostShown))
        {
            markup.Add($"""<tr><td class="own">{one.What}<br><span class="soft mono">{QualitySection.Place(one.Where)}</span></td><td data-name="what moves">""");
            foreach (var moved in one.Moved.Take(MostMoved))
            {
                markup.Add($"<code>{moved.Series}</code> {Share(moved)}<br>");
            }

            markup.Add($"""<span class="soft">in {one.Case}</span></td><td data-name="would notice">""");
            markup.Add(one.Suggestion is { } text ? new Markup().Add($"<code>{text}</code></td></tr>").ToString() : "–</td></tr>");
        }

        markup.Add("</tbody></table>");
        if (adequacy.Survivors.Length > MostShown)
        {
            markup.Add($"""<p class="soft">and {Figures.Count(adequacy.Survivors.Length - MostShown)} more</p>""");
        }
    }

    private static string Share(MovedOutput moved) => double.IsInfinity(moved.Share)
        ? $"from 0 to {Figures.Of(moved.After)}"
        : "by " + (moved.Share * 100).ToString("#,0.#", CultureInfo.InvariantCulture) + " %";
}
