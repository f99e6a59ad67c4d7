using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The verdict in a sentence or three: does it hold, where is it tight, what if demand grows.</summary>
internal static class VerdictSection
{
    /// <summary>Writes the card.</summary>
    public static void Write(Markup markup, ModelAssessment assessment, Verdict verdict)
    {
        var frame = verdict.Tone switch
        {
            "ok" => "holds",
            "bad" => "fails",
            _ => "unsure",
        };
        markup.Add($"""<section class="card say {frame}" aria-label="Verdict"><p><b class="{verdict.Tone}"><span aria-hidden="true">{verdict.Sign}</span> {verdict.Head}</b>""");
        foreach (var reason in verdict.Reasons)
        {
            markup.Add($" {reason}");
        }

        if (assessment.Baseline is { } run)
        {
            WriteBottleneck(markup, run);
        }

        markup.Add("</p>");
        if (assessment.Stress.FirstOrDefault(s => s.Id == "demand_plus_25") is { } more && assessment.Model.Flow is not null && assessment.Baseline is not null)
        {
            WriteMore(markup, more, verdict.Tone == "ok");
        }

        markup.Add("</section>");
    }

    private static void WriteBottleneck(Markup markup, ModelRun run)
    {
        if (run.Model.Flow is not { } flow)
        {
            return;
        }

        if (Bottleneck.Ranking(flow, run) is not [var tightest, ..])
        {
            markup.Add(" No component has a capacity, so nothing limits the flow.");
            return;
        }

        markup.Add($" The bottleneck is <code>{tightest.Component.Id}</code>: {Bottleneck.Load(tightest)}.");
        if (Bottleneck.LongestQueue(flow, run, tightest.Component) is { } queue)
        {
            markup.Add($" {queue}.");
        }
    }

    private static void WriteMore(Markup markup, StressRun more, bool holdsNow)
    {
        var (tone, head) = (more.Holds, holdsNow) switch
        {
            (true, _) => ("ok", "✓ With a quarter more demand the system still holds."),
            (false, false) => ("warn", "! With a quarter more demand the system does not hold:"),
            (false, true) => ("warn", "! With a quarter more demand it does not:"),
            _ => ("soft", "What a quarter more demand does, nothing says:"),
        };
        markup.Add($"""<p><b class="{tone}">{head}</b> {more.Sentence}</p>""");
    }
}
