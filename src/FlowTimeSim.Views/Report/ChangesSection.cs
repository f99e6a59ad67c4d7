using System.Globalization;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Compiler;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>What changed since the baseline: the contract, the outputs before and after, and which edit did how much.</summary>
internal static class ChangesSection
{
    private const int MostPanels = 4;
    private const int MostRows = 30;

    /// <summary>Writes the section; nothing without a baseline.</summary>
    public static void Write(Markup markup, CompiledModel model, ReportChanges? since)
    {
        if (since is not { Changes: var changes })
        {
            return;
        }

        markup.Add($"""<section class="card" id="changes"><h2>What changed since <code>{since.Baseline}</code><span> · {Verdict(changes)}</span></h2>""");
        Contract(markup, changes);
        Causes(markup, changes);
        Charts(markup, model, changes);
        Results(markup, model, changes);
        if (!changes.AreComparable)
        {
            markup.Add("<p>The grids differ, or one of the two does not run: no numbers were compared.</p>");
        }

        markup.Add("</section>");
    }

    private static string Verdict(ModelChanges changes) => changes.Step switch
    {
        VersionStep.Major => "the contract broke",
        VersionStep.Minor when changes.Results.IsEmpty => "the contract changed",
        VersionStep.Minor => Figures.Count(changes.Results.Length) + " series changed",
        VersionStep.Patch => "only sources, no result and no contract",
        _ => "nothing",
    };

    private static void Contract(Markup markup, ModelChanges changes)
    {
        if (changes.Contract.IsEmpty)
        {
            return;
        }

        markup.Add("""<table class="cards"><thead><tr><th scope="col">contract</th><th scope="col">breaks</th><th scope="col">where</th></tr></thead><tbody>""");
        foreach (var change in changes.Contract.Take(MostRows))
        {
            markup.Add($"""<tr><td>{change.Message}</td><td data-name="breaks">{(change.Step == VersionStep.Major ? "✗ breaks" : "–")}</td><td data-name="where"><code>{change.Where.Path}:{change.Where.Line}</code></td></tr>""");
        }

        markup.Add("</tbody></table>");
        Further(markup, changes.Contract.Length);
    }

    private static void Causes(Markup markup, ModelChanges changes)
    {
        if (changes.Attribution.Causes.IsEmpty)
        {
            return;
        }

        markup.Add("""<table class="cards"><thead><tr><th scope="col">edit</th><th scope="col">before</th><th scope="col">now</th><th class="n" scope="col">of all that moved</th><th scope="col">where</th></tr></thead><tbody>""");
        foreach (var cause in changes.Attribution.Causes.Take(MostRows))
        {
            var edit = cause.Edits.Length == 1 ? cause.Edits[0] : null;
            markup.Add($"""<tr><td><code>{cause.Subject}</code></td><td class="soft" data-name="before">{edit?.Before ?? "–"}</td><td data-name="now">{edit?.After ?? "–"}</td><td class="n" data-name="of all that moved">{Percent(cause.Share)}</td><td data-name="where"><code>{cause.Where.Path}:{cause.Where.Line}</code></td></tr>""");
        }

        markup.Add("</tbody></table>");
        Further(markup, changes.Attribution.Causes.Length);
    }

    private static void Charts(Markup markup, CompiledModel model, ModelChanges changes)
    {
        var shown = changes.Results.Take(MostPanels).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var panels = shown.Select(change => new ChartPanel(
            string.Join(", ", new[] { change.Series, change.Unit }.Where(text => text.Length > 0)),
            shown.Count == 1 ? 150 : 96,
            [new ChartLine(change.Series + " before", "c1", change.Before), new ChartLine(change.Series + " now", "c0", change.After)]));
        var chart = new Chart("Before and now: " + string.Join(", ", shown.Select(change => change.Series)), model.Grid, [.. panels])
        {
            PointsPerLine = ReportPoints.PerLine(2 * shown.Count + ReportPoints.MostLines),
            Marks = [.. shown.Select(change => change.FirstBin).Distinct().Take(1).Select(bin => new ChartMark(bin, "first difference"))],
        };
        ChartFigure.Write(markup, chart, ReportPoints.Rows(2 * shown.Count + ReportPoints.MostLines));
    }

    private static void Results(Markup markup, CompiledModel model, ModelChanges changes)
    {
        if (changes.Results.IsEmpty)
        {
            return;
        }

        markup.Add("""<details><summary><h3>Every series that changed</h3></summary><table class="cards"><thead><tr><th scope="col">series</th><th class="n" scope="col">mean before</th><th class="n" scope="col">mean now</th><th scope="col">first at</th><th class="n" scope="col">largest difference</th><th scope="col">at</th></tr></thead><tbody>""");
        foreach (var change in changes.Results.Take(MostRows))
        {
            markup.Add($"""<tr><td><code>{change.Series}</code></td><td class="n" data-name="mean before">{Figures.Of(change.MeanBefore)}</td><td class="n" data-name="mean now">{Figures.Of(change.MeanAfter)}</td><td data-name="first at">{Moments.Short(model.Grid, change.FirstBin)}</td><td class="n" data-name="largest difference">{Figures.Of(change.Largest)}</td><td data-name="at">{Moments.Short(model.Grid, change.LargestBin)}</td></tr>""");
        }

        markup.Add("</tbody></table>");
        Further(markup, changes.Results.Length);
        markup.Add("</details>");
    }

    private static void Further(Markup markup, int count)
    {
        if (count > MostRows)
        {
            markup.Add($"""<p class="soft">and {Figures.Count(count - MostRows)} more, in <code>changes.json</code></p>""");
        }
    }

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
