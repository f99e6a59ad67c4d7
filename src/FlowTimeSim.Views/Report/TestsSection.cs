using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The verdicts of the model's own tests: what fails first.</summary>
internal static class TestsSection
{
    private const int MostCases = 200;
    private const int MostDrawn = 3;
    private const int MostRowsDrawn = 48;

    /// <summary>Writes the card.</summary>
    public static void Write(Markup markup, ModelAssessment assessment)
    {
        markup.Add("""<section class="card"><h2>Tests</h2>""");
        if (assessment.Cases.IsEmpty)
        {
            markup.Add("""<p class="soft">– The model has no tests. An expectation such as <code>max(line.queue) &lt;= 5000 unit</code> in <code>tests/</code> says what must hold.</p></section>""");
            return;
        }

        markup.Add("""<table class="cards"><thead><tr><th scope="col">verdict</th><th scope="col">case</th><th scope="col">expectation</th><th class="n" scope="col">actual</th><th class="n" scope="col">limit</th><th scope="col">first at</th></tr></thead><tbody>""");
        foreach (var verdict in assessment.Cases.OrderBy(c => Weight(c.Outcome)).Take(MostCases))
        {
            WriteCase(markup, assessment.Model, verdict);
        }

        markup.Add("</tbody></table>");
        if (assessment.Cases.Length > MostCases)
        {
            markup.Add($"""<p class="soft">and {Figures.Count(assessment.Cases.Length - MostCases)} more cases</p>""");
        }

        WriteDrawn(markup, assessment);
        markup.Add("</section>");
    }

    // The first few failures; the table has all of them.
    private static void WriteDrawn(Markup markup, ModelAssessment assessment)
    {
        var drawn = assessment.Cases.Where(c => !c.IsSkipped)
            .SelectMany(c => c.Expectations.Select(e => (Case: c, e.Text, Chart: VerdictCharts.Of(assessment.Model, e))))
            .Where(e => e.Chart is not null)
            .Take(MostDrawn);
        foreach (var (verdict, text, chart) in drawn)
        {
            markup.Add($"""<h3 class="drawn"><span class="bad">✗</span> <code>{MarkupText.Shorten(text, 300)}</code> <span class="soft">{verdict.Id}</span></h3>""");
            ChartFigure.Write(markup, chart!, MostRowsDrawn);
        }
    }

    private static void WriteCase(Markup markup, CompiledModel model, CaseVerdict verdict)
    {
        if (verdict.IsSkipped || verdict.Expectations.IsEmpty)
        {
            var word = verdict.IsSkipped ? "– skipped" : "– empty";
            markup.Add($"""<tr><td class="sign soft">{word}</td><td{IdClass(verdict.Id)}>{verdict.Id}</td><td class="soft" colspan="4">{verdict.Title}</td></tr>""");
            return;
        }

        foreach (var expectation in verdict.Expectations)
        {
            var (tone, sign) = Sign(expectation.Outcome);
            markup.Add($"""<tr><td class="sign {tone}">{sign}</td><td{IdClass(verdict.Id)}><span title="{verdict.Title}">{verdict.Id}</span></td><td class="own"><code>{MarkupText.Shorten(expectation.Text, 300)}</code>""");
            if (expectation.Outcome != Outcome.Passed)
            {
                markup.Add($"""<br><span class="{tone}">{MarkupText.Shorten(expectation.Message, 600)}</span> <span class="soft mono">{QualitySection.Place(expectation.Where)}</span>""");
            }

            if (expectation.UnknownBins > 0)
            {
                markup.Add($"""<br><span class="soft">{Figures.Count(expectation.UnknownBins, "unknown bin")} left out</span>""");
            }

            var first = expectation.FirstBin is { } bin ? Moments.Short(model.Grid, bin) : string.Empty;
            markup.Add($"""</td><td class="n" data-name="actual">{Value(model, expectation, expectation.Actual)}</td><td class="n" data-name="limit">{Value(model, expectation, expectation.Limit)}</td>""");
            markup.Add(first.Length > 0 ? new Markup().Add($"""<td data-name="first at">{first}</td></tr>""").ToString() : "<td></td></tr>");
        }
    }

    private static string Value(CompiledModel model, ExpectationVerdict expectation, double? value) => value switch
    {
        null => "–",
        { } minutes when IsDuration(model, expectation.Text) => Moments.Duration(minutes),
        { } number => Figures.Of(number),
    };

    // Both sides are in base units; only an aggregate of a duration alone is certain to be minutes.
    private static bool IsDuration(CompiledModel model, string text)
    {
        if (text.AsSpan().ContainsAny('/', '*') || text.Contains("share(", StringComparison.Ordinal) || text.Contains("count(", StringComparison.Ordinal))
        {
            return false;
        }

        return text.StartsWith("longest(", StringComparison.Ordinal)
            || model.Series.Values.Any(s => s.Kind == SeriesKind.Duration && text.Contains("(" + s.Name + ")", StringComparison.Ordinal));
    }

    // A short id stays in one piece.
    private static Markup IdClass(string id) => id.Length <= 26 ? new Markup().Add(" class=\"id\"") : new Markup();

    private static int Weight(Outcome outcome) => outcome switch
    {
        Outcome.Failed => 0,
        Outcome.CannotTell => 1,
        Outcome.Passed => 2,
        _ => 3,
    };

    private static (string Tone, string Sign) Sign(Outcome outcome) => outcome switch
    {
        Outcome.Passed => ("ok", "✓ holds"),
        Outcome.Failed => ("bad", "✗ fails"),
        Outcome.CannotTell => ("warn", "? cannot tell"),
        _ => ("soft", "– skipped"),
    };
}
