using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>What this is: title, identity, score, tests.</summary>
internal static class HeadSection
{
    /// <summary>Writes the head of the page.</summary>
    public static void Write(Markup markup, ReportIdentity identity, ModelAssessment? assessment)
    {
        markup.Add($"""<header class="head"><div><h1>{Title(identity)}</h1><p class="soft mono">{string.Join(" · ", Facts(identity, assessment?.Model.Grid))}</p>""");
        if (assessment?.Model.Description is { Length: > 0 } description)
        {
            markup.Add($"""<p class="soft">{MarkupText.Shorten(description, 600)}</p>""");
        }

        markup.Add("</div>");
        if (assessment is not null)
        {
            WriteScores(markup, assessment);
        }

        // Shown by the script alone: without it there is nothing to press.
        markup.Add("""<button type="button" class="theme" hidden>Dark</button></header>""");
    }

    /// <summary>The title, or the id where there is none.</summary>
    public static string Title(ReportIdentity identity) =>
        MarkupText.Shorten(string.IsNullOrWhiteSpace(identity.Title) ? identity.ModelId : identity.Title, 200);

    private static void WriteScores(Markup markup, ModelAssessment assessment)
    {
        var measured = assessment.Quality.Components.Any(c => c.Value is not null);
        markup.Add($"""<div class="card score"><div class="big">{(measured ? Figures.Score(assessment.Quality.Rounded) : "–")}</div><div class="soft">{(measured ? "quality" : "quality not measured")}</div></div>""");
        var judged = assessment.Cases.SelectMany(c => c.IsSkipped ? [] : c.Expectations.Select(e => e.Outcome)).Where(o => o != Outcome.Skipped).ToList();
        var passed = judged.Count(o => o == Outcome.Passed);
        var (tone, sign) = passed == judged.Count ? ("ok", "✓ ") : judged.Contains(Outcome.Failed) ? ("bad", "✗ ") : ("warn", "! ");
        if (judged.Count == 0)
        {
            markup.Add("""<div class="card score"><div class="big">–</div><div class="soft">no tests</div></div>""");
            return;
        }

        markup.Add($"""<div class="card score"><div class="big {tone}">{sign}{passed} of {judged.Count}</div><div class="soft">{(judged.Count == 1 ? "expectation holds" : "expectations hold")}</div></div>""");
    }

    private static IEnumerable<string> Facts(ReportIdentity identity, Grid? grid)
    {
        yield return (identity.ModelId + " " + identity.Version).Trim();
        if (identity.Scenario.Length > 0)
        {
            yield return "scenario " + identity.Scenario;
        }

        if (grid is not null)
        {
            yield return $"{Figures.Count(grid.Bins, "bin")} of {(grid.BinSize == 1 ? "1 " : string.Empty)}{Moments.Bin(grid)}";
            if (grid.Start is not null)
            {
                yield return $"from {Moments.Of(grid, 0)} {grid.Zone.Id}";
            }
        }

        if (identity.Engine.Length > 0)
        {
            yield return identity.Engine;
        }
    }
}
