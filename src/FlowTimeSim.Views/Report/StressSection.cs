using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The default test scenarios: the same system under changed conditions, with the queue of its bottleneck.</summary>
internal static class StressSection
{
    private const int Most = 40;

    /// <summary>Writes the card; nothing when none were run.</summary>
    public static void Write(Markup markup, ModelAssessment assessment)
    {
        if (assessment.Stress.IsEmpty)
        {
            return;
        }

        var queue = QueueName(assessment);
        var others = assessment.Stress.Where(s => s.Kind != StressKind.Condition).ToList();
        markup.Add("""<section class="card"><h2>What if<span> · the default test scenarios; they judge the system, not the model</span></h2>""");
        WriteTable(markup, assessment.Stress.Except(others), queue);
        if (others.Count > 0)
        {
            // Edges and single inputs say what the model is made of; the few above say what it can bear.
            markup.Add($"""<details><summary>Edges, and each input moved a little: {Figures.Count(others.Count, "run")}</summary>""");
            WriteTable(markup, others.Take(Most), queue);
            markup.Add(others.Count > Most ? $"and {Figures.Count(others.Count - Most)} more</details>" : "</details>");
        }

        markup.Add("</section>");
    }

    private static void WriteTable(Markup markup, IEnumerable<StressRun> runs, string? queue)
    {
        markup.Add("""<table class="cards"><thead><tr><th scope="col">verdict</th><th scope="col">scenario</th><th scope="col">what happens</th>""");
        if (queue is not null)
        {
            markup.Add($"""<th class="n" scope="col">longest queue</th><th scope="col"><code>{queue}</code>, each on its own scale</th>""");
        }

        markup.Add("</tr></thead><tbody>");
        foreach (var stress in runs)
        {
            var (tone, sign) = stress.Holds switch
            {
                true => ("ok", "✓ holds"),
                false => ("bad", "✗ does not hold"),
                _ => ("soft", "– not measured"),
            };
            markup.Add($"""<tr><td class="sign {tone}">{sign}</td><td>{stress.Title}</td><td class="own">{stress.Sentence}</td>""");
            if (queue is not null)
            {
                WriteQueue(markup, SeriesReading.Of(stress.Run, queue));
            }

            markup.Add("</tr>");
        }

        markup.Add("</tbody></table>");
    }

    private static void WriteQueue(Markup markup, double[]? values)
    {
        if (values is null)
        {
            markup.Add("""<td class="n soft">–</td><td></td>""");
            return;
        }

        markup.Add($"""<td class="n" data-name="longest queue">{Figures.Of(Summary.Of(values).High)}</td><td><svg class="spark" viewBox="0 0 144 28" aria-hidden="true"><path class="queue thin" d="{Sparkline.Path(values, 144, 27, 144)}"/></svg></td>""");
    }

    private static string? QueueName(ModelAssessment assessment)
    {
        if (assessment is not { Model.Flow: { } flow, Baseline: { } run })
        {
            return null;
        }

        return Bottleneck.Ranking(flow, run).Select(r => r.Component.Id + ".queue").FirstOrDefault(name => SeriesReading.Of(run, name) is not null);
    }
}
