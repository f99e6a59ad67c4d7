using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Report;
using FlowTimeSim.Views.Tests.Samples;

namespace FlowTimeSim.Views.Tests;

public sealed class SpanTests
{
    [Fact]
    public void A_span_is_tinted_in_every_panel_named_once_and_told_in_the_table()
    {
        var grid = Checkpoint.Grid;
        var flat = new double[grid.Bins];
        var chart = new Chart("t", grid, [new ChartPanel("a", 100, [new ChartLine("x", "arr", flat)]), new ChartPanel("b", 50, [new ChartLine("y", "queue", flat)])])
        {
            Spans = [new ChartSpan("storm", "event", [(10, 12.5), (900, 901)])],
        };
        var svg = ChartPicture.Draw(chart);
        Assert.Contains("d=\"M10 0H12.5V100H10ZM900 0H901V100H900Z\"", svg, StringComparison.Ordinal);
        Assert.Contains("d=\"M10 0H12.5V50H10ZM900 0H901V50H900Z\"", svg, StringComparison.Ordinal);
        Assert.Single(svg.Split(">storm</text>")[1..]);
        Assert.True(chart.Spans[0].Touches(12, 1));
        Assert.False(chart.Spans[0].Touches(13, 800));
    }

    [Fact]
    public void A_band_runs_along_the_upper_line_and_back_along_the_lower()
    {
        Assert.Equal("M0 3 1 4 1 2 0 1Z", BandPath.Of([3, 4], [1, 2], 100, 1));
        Assert.Empty(BandPath.Of([3, double.NaN], [1, 2], 100, 1));
    }

    [Fact]
    public void Bands_are_drawn_beside_the_queue_and_say_how_many_replicas()
    {
        var assessment = Checkpoint.Assessment();
        var queue = assessment.Baseline!.Find("checkpoint.queue")!;
        assessment = assessment with { Bands = assessment.Bands.Add("checkpoint.queue", new SeriesBand([.. queue.Select(q => q / 2)], [.. queue.Select(q => q * 1.5)], 100)) };
        var page = ReportPage.Render(assessment, Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("band: 5th to 95th percentile of 100 replicas", page, StringComparison.Ordinal);
        Assert.Contains("data-of=\"queue, 95th percentile\"", page, StringComparison.Ordinal);
        Assert.Null(TagBalance.Fault(page));
    }

    [Theory]
    [InlineData("max(checkpoint.queue) <= 5000 passenger", true)]
    [InlineData("p95(checkpoint.queue) <= 5000 passenger", true)]
    [InlineData("checkpoint.queue >= 0", true)]
    [InlineData("sum(checkpoint.queue) == 0", false)]
    [InlineData("max(checkpoint.queue) / 2 <= 5000 passenger", false)]
    [InlineData("share(checkpoint.queue <= 3) >= 90 %", false)]
    public void A_limit_is_drawn_only_where_it_is_a_level_of_the_series(string text, bool isDrawn)
    {
        var run = Checkpoint.Run(1, 1);
        var verdict = new ExpectationVerdict(text, Outcome.Failed, "m", new Location("tests/t.yaml", 1, 1, 1, 2))
        {
            Series = "checkpoint.queue",
            Course = run.Find("checkpoint.queue"),
            Limit = 5000,
            FirstBin = 3,
            Window = [1, 2, 3, 7],
        };
        var chart = VerdictCharts.Of(run.Model, verdict)!;
        Assert.Equal(isDrawn ? 5000 : null, chart.Panels[0].Limit);
        Assert.Equal([(1.0, 4.0), (7.0, 8.0)], chart.Spans[0].Times.ToArray());
        Assert.Equal([(3.0, 4.0)], chart.Spans[1].Times.ToArray());
        Assert.Null(VerdictCharts.Of(run.Model, verdict with { Course = null }));
    }
}
