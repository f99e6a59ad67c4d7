using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>What the model exports, in numbers; for a model without a system also as charts.</summary>
internal static class OutputsSection
{
    private const int MostRows = 60;
    private const int MostPanels = 12;

    /// <summary>Writes the charts of a bare engine model.</summary>
    public static void WriteCharts(Markup markup, ModelAssessment assessment)
    {
        var outputs = Known(assessment).Take(MostPanels).ToList();
        if (outputs.Count == 0)
        {
            return;
        }

        var model = assessment.Model;
        var panels = outputs.Select((o, i) => new ChartPanel(
            string.Join(", ", new[] { o.Output.Series, SeriesReading.UnitOf(model, o.Output.Series) }.Where(t => t.Length > 0)),
            outputs.Count <= 3 ? 150 : 96,
            [new ChartLine(o.Output.Series, $"c{i % 6}", o.Values) { HasArea = true, IsFlow = Kind(model, o.Output.Series) == SeriesKind.Flow }]));
        var chart = new Chart("Outputs over time: " + string.Join(", ", outputs.Select(o => o.Output.Series)), model.Grid, [.. panels]) { PointsPerLine = ReportPoints.PerLine(outputs.Count) };
        markup.Add("""<section class="card"><h2>What happens over time<span class="hint"> · drag to zoom, arrow keys to step, T for the table</span></h2>""");
        ChartFigure.Write(markup, chart, ReportPoints.Rows(outputs.Count));
        markup.Add("</section>");
    }

    /// <summary>Writes the table of outputs.</summary>
    public static void Write(Markup markup, ModelAssessment assessment, BinWindow? view)
    {
        var outputs = Known(assessment);
        if (outputs.Count == 0)
        {
            return;
        }

        var model = assessment.Model;
        var course = view is { } shown ? "course from " + Moments.Short(model.Grid, shown.From) : "course";
        markup.Add($"""<section class="card"><h2>Outputs<span> · {Figures.Count(outputs.Count)}</span></h2><table class="cards"><thead><tr><th scope="col">series</th><th scope="col">file</th><th scope="col">unit</th><th class="n" scope="col">total</th><th class="n" scope="col">mean</th><th class="n" scope="col">lowest</th><th class="n" scope="col">highest</th><th scope="col">first at</th><th scope="col">{course}</th></tr></thead><tbody>""");
        foreach (var (output, values) in outputs.Take(MostRows))
        {
            var summary = Summary.Of(values, model.WarmupBins);
            var isFlow = Kind(model, output.Series) == SeriesKind.Flow;
            markup.Add($"""<tr><td><code>{output.Series}</code></td><td class="soft">{output.As}</td><td class="soft">{SeriesReading.UnitOf(model, output.Series)}</td><td class="n" data-name="total">{(isFlow ? Figures.Of(summary.Sum) : "–")}</td><td class="n" data-name="mean">{Figures.Of(summary.Mean)}</td><td class="n" data-name="lowest">{Figures.Of(summary.Low)}</td><td class="n" data-name="highest">{Figures.Of(summary.High)}</td><td data-name="first at">{(summary.HighBin < 0 ? "–" : Moments.Short(model.Grid, summary.HighBin))}</td>""");
            markup.Add($"""<td><svg class="spark" viewBox="0 0 144 28" aria-hidden="true"><path class="{Style(output.Series)} thin" d="{Sparkline.Path(view is { } some ? values.AsSpan(some.From, some.Span + 1) : values, 144, 27, outputs.Count > 20 ? 48 : 144)}"/></svg></td></tr>""");
        }

        markup.Add("</tbody></table>");
        if (outputs.Count > MostRows)
        {
            markup.Add($"""<p class="soft">and {Figures.Count(outputs.Count - MostRows)} more</p>""");
        }

        markup.Add("</section>");
    }

    private static List<(EngineOutput Output, double[] Values)> Known(ModelAssessment assessment)
    {
        var model = assessment.Model;
        ImmutableArray<EngineOutput> outputs = model.Outputs.IsEmpty && model.Flow is null
            ? [.. model.Program.Names.Where(model.Series.ContainsKey).Select(name => new EngineOutput(name, string.Empty))]
            : model.Outputs;
        return [.. outputs.Select(o => (o, Values: SeriesReading.Of(assessment.Baseline, o.Series)!)).Where(o => o.Values is not null)];
    }

    private static SeriesKind Kind(CompiledModel model, string series) => model.Series.TryGetValue(series, out var info) ? info.Kind : SeriesKind.Other;

    private static string Style(string series) => series[(series.LastIndexOf('.') + 1)..] switch
    {
        "served" => "served",
        "queue" or "inside" or "wait" or "queueTime" => "queue",
        _ => "arr",
    };
}
