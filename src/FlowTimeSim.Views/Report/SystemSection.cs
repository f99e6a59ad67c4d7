using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The picture of the system.</summary>
internal static class SystemSection
{
    // Shrunk by no more than about a third; what is larger is scrolled.
    private const double MostShrunk = 1700;
    private const double Large = 1000;

    // A phone shows a small system from top to bottom; a large one is scrolled, whatever its direction.
    private const int MostDrawn = 250;
    private const int MostTwice = 10;

    /// <summary>Writes the card; nothing without a system.</summary>
    public static void Write(Markup markup, ModelAssessment assessment, BinWindow? view)
    {
        if (assessment.Model.Flow is not { Components.Length: > 0 } flow)
        {
            return;
        }

        markup.Add("""<section class="card"><h2>The system""");
        if (assessment.Baseline is not null)
        {
            var when = view is { } some ? ", lines show " + FirstView.Describe(assessment.Model.Grid, some) : string.Empty;
            markup.Add($"""<span> · width is flow, bars are mean loads, ticks their peaks{when}</span>""");
        }

        markup.Add("</h2>");
        if (flow.Components.Length > MostDrawn)
        {
            markup.Add($"""<p class="soft">{Figures.Count(flow.Components.Length, "component")} are too many for one picture.</p></section>""");
            return;
        }

        var isTopDown = SystemPicture.IsTopDown(flow);
        var twice = !isTopDown && flow.Components.Length <= MostTwice;
        WritePicture(markup, flow, assessment, view, isTopDown, twice ? " broad" : string.Empty);
        if (twice)
        {
            WritePicture(markup, flow, assessment, view, true, " narrow");
        }

        markup.Add("</section>");
    }

    private static void WritePicture(Markup markup, FlowModel flow, ModelAssessment assessment, BinWindow? view, bool isTopDown, string shown)
    {
        var (layout, connections) = SystemPicture.Arrange(flow, isTopDown);
        var fits = layout.Width > MostShrunk ? string.Empty : layout.Width > Large ? " fits large" : " fits";
        markup.Add($"""<div class="picture{fits}{shown}" tabindex="0" role="region" aria-label="Picture of the system"><svg class="system" viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="group" aria-label="{SystemPicture.Describe(flow)}">""");
        SystemPicture.DrawInside(markup, flow, assessment.Baseline, view, layout, connections);
        markup.Add("</svg></div>");
    }
}
