using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>A chart with its key, what the pointer reads, and the table behind it.</summary>
internal static class ChartFigure
{
    /// <summary>Writes the figure.</summary>
    public static void Write(Markup markup, Chart chart, int rows)
    {
        markup.Add("""<figure class="chart"><div class="key" role="group" aria-label="Lines">""");
        foreach (var line in chart.Panels.SelectMany(p => p.Lines))
        {
            markup.Add($"""<button type="button" aria-pressed="{(line.IsHidden ? "false" : "true")}"><svg viewBox="0 0 18 8" aria-hidden="true"><path class="thin {line.Style}" d="M0 4H18"/></svg>{line.Name}</button>""");
        }

        markup.Add("</div>");
        ChartPicture.Draw(markup, chart);
        markup.Add("""<output class="readout" aria-live="polite"></output>""");
        if (chart.PointsPerLine < chart.Grid.Bins)
        {
            markup.Add($"""<p class="soft">Drawn from at most {Figures.Count(chart.PointsPerLine)} points a line: of each stretch of bins the lowest and the highest.</p>""");
        }

        ChartTable.Write(markup, chart, rows);
        markup.Add("</figure>");
    }
}
