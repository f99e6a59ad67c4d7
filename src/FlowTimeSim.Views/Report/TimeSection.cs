using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>What happens over time: the bottleneck first, the other components folded away.</summary>
internal static class TimeSection
{
    private const string Hint = """<span class="hint"> · drag to zoom, arrow keys to step, T for the table</span>""";

    /// <summary>Writes the cards; nothing when there is nothing to draw.</summary>
    /// <param name="markup">Where to.</param>
    /// <param name="charts">From <see cref="Charts"/>.</param>
    public static void WriteFirst(Markup markup, IReadOnlyList<(string Id, Chart Chart)> charts)
    {
        if (charts.Count == 0)
        {
            return;
        }

        markup.Add($"""<section class="card"><h2>What happens over time: <code>{charts[0].Id}</code>""").Add(Hint).Add("</h2>");
        ChartFigure.Write(markup, charts[0].Chart, ReportPoints.Rows(Lines(charts)));
        markup.Add("</section>");
    }

    /// <summary>Writes the other components.</summary>
    public static void WriteOthers(Markup markup, IReadOnlyList<(string Id, Chart Chart)> charts, int left)
    {
        if (charts.Count <= 1)
        {
            return;
        }

        markup.Add("""<section class="card"><h2>The other components over time</h2>""");
        foreach (var (id, chart) in charts.Skip(1))
        {
            markup.Add($"""<details><summary><h3>{id}</h3></summary>""");
            ChartFigure.Write(markup, chart, ReportPoints.Rows(Lines(charts)));
            markup.Add("</details>");
        }

        if (left > 0)
        {
            markup.Add($"""<p class="soft">{Figures.Count(left, "further component")} not drawn, to keep this page small.</p>""");
        }

        markup.Add("</section>");
    }

    /// <summary>The charts that the page has room for, the bottleneck's first, and how many were left out.</summary>
    public static (IReadOnlyList<(string Id, Chart Chart)> Charts, int Left) Charts(ModelAssessment assessment, BinWindow? view)
    {
        if (assessment is not { Model.Flow: { } flow, Baseline: { } run })
        {
            return ([], 0);
        }

        var ranked = Bottleneck.Ranking(flow, run).Select(r => r.Component).ToList();
        var all = ranked.Concat(flow.Components.Where(c => c.Kind is ComponentKind.Delay or ComponentKind.Buffer or ComponentKind.Service or ComponentKind.Source))
            .Concat(flow.Components)
            .DistinctBy(c => c.Id)
            .Select(c => (c.Id, Chart: ComponentCharts.Of(assessment, c)))
            .Where(c => c.Chart is not null)
            .ToList();
        var fitting = new List<(string Id, Chart Chart)>();
        var lines = 0;
        foreach (var (id, chart) in all)
        {
            lines += chart!.Panels.Sum(p => p.Lines.Length);
            if (lines > ReportPoints.MostLines)
            {
                break;
            }

            fitting.Add((id, chart));
        }

        var points = ReportPoints.PerLine(Lines(fitting), flow.Components.Length);
        return ([.. fitting.Select(c => (c.Id, c.Chart with { PointsPerLine = points, View = view }))], all.Count - fitting.Count);
    }

    private static int Lines(IReadOnlyList<(string Id, Chart Chart)> charts) => charts.Sum(c => c.Chart.Panels.Sum(p => p.Lines.Length));
}
