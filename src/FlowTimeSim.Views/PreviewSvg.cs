using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Report;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views;

/// <summary>A picture of a model for lists and read-mes: an SVG file without script, light and dark, always the same bytes for the same model.</summary>
public static class PreviewSvg
{
    private const double Head = 62;
    private const double Narrowest = 560;
    private const int MostCourses = 6;

    /// <summary>The picture of an assessed model.</summary>
    public static string Render(ModelAssessment assessment)
    {
        var model = assessment.Model;
        var verdict = Verdict.Of(assessment, []);
        var (picture, width, height) = model.Flow is { Components.Length: > 0 } ? System(assessment) : Courses(assessment);
        width = Math.Max(width, Narrowest);
        var title = string.IsNullOrWhiteSpace(model.Title) ? model.Id : model.Title;
        var characters = (int)(width / 9);
        return new Markup()
            .Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height + Head}" width="{width}" height="{height + Head}" role="img" aria-label="{title}: {verdict.Head}"><title>{title}</title><style>""")
            .Add(ViewAssets.PreviewStyle)
            .Add($"""</style><rect class="page" width="{width}" height="{height + Head}"/><text class="ttl" x="14" y="28">{MarkupText.Shorten(title, characters)}</text><text class="sub {verdict.Tone}" x="14" y="48">{MarkupText.Shorten(verdict.Sign + " " + Sentence(assessment, verdict), (int)(width / 7))}</text><g transform="translate(4 {Head - 6})">{picture}</g></svg>""")
            .Add("\n")
            .ToString();
    }

    private static string Sentence(ModelAssessment assessment, Verdict verdict)
    {
        if (assessment is { Model.Flow: { } flow, Baseline: { } run } && Bottleneck.Ranking(flow, run) is [var tightest, ..])
        {
            return verdict.Head.TrimEnd(':') + " Bottleneck " + tightest.Component.Id + ": " + Bottleneck.Load(tightest);
        }

        return verdict.Head.TrimEnd(':');
    }

    private static (Markup Picture, double Width, double Height) System(ModelAssessment assessment)
    {
        var flow = assessment.Model.Flow!;
        var (layout, connections) = SystemPicture.Arrange(flow, SystemPicture.IsTopDown(flow));
        var picture = new Markup();
        SystemPicture.DrawInside(picture, flow, assessment.Baseline, FirstView.Of(assessment), layout, connections);
        return (picture, layout.Width + 8, layout.Height);
    }

    private static (Markup Picture, double Width, double Height) Courses(ModelAssessment assessment)
    {
        var model = assessment.Model;
        var names = model.Outputs.IsEmpty ? model.Program.Names.Where(model.Series.ContainsKey) : model.Outputs.Select(o => o.Series);
        var picture = new Markup();
        var y = 16.0;
        foreach (var (name, values) in names.Select(n => (n, Values: SeriesReading.Of(assessment.Baseline, n))).Where(s => s.Values is not null).Take(MostCourses))
        {
            picture.Add($"""<text x="10" y="{y}">{MarkupText.Shorten(name, 60)}</text><path class="arr thin" transform="translate(10 {y + 8})" d="{Sparkline.Path(values, Narrowest - 28, 34, 400)}"/>""");
            y += 64;
        }

        return (picture, Narrowest, y);
    }
}
