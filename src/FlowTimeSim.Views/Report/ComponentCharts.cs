using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>Makes the charts of components: what comes, what is served and what could be; below it what waits.</summary>
internal static class ComponentCharts
{
    private static readonly string[] Described = ["demand", "arrivals", "served", "queue"];

    /// <summary>The chart of a component; null when it has no series to show.</summary>
    public static Chart? Of(ModelAssessment assessment, FlowComponent component)
    {
        var model = assessment.Model;
        var reading = new ComponentReading(component, assessment.Baseline);
        var panels = ImmutableArray.CreateBuilder<ChartPanel>();
        var flows = Lines(reading, ("capacity", "cap"), ("served", "served"), ("arrivals", "arr"), ("demand", "arr"), ("loss", "what"), ("overflow", "what"));
        if (flows.Length > 0)
        {
            panels.Add(new ChartPanel(Label(component, "per " + Moments.Bin(model.Grid)), 190, flows));
        }

        if (reading.Of("queue") is { } queue)
        {
            var lines = ImmutableArray.Create(new ChartLine("queue", "queue", queue) { HasArea = true });
            if (WhatIf(assessment, component, queue) is { } more)
            {
                lines = lines.Insert(0, more);
            }

            if (assessment.Bands.GetValueOrDefault(component.Id + ".queue") is { } band)
            {
                lines = [.. BandLines("queue", band), .. lines];
            }

            var limit = double.IsFinite(component.Limit) ? component.Limit : (double?)null;
            panels.Add(new ChartPanel("queue" + Unit(component) + (limit is { } most ? ", limit " + Figures.Of(most) : string.Empty) + Bands(assessment, component), 120, lines) { Limit = limit });
        }
        else if (reading.Of("inside") is { } inside)
        {
            panels.Add(new ChartPanel("inside" + Unit(component), 120, [new ChartLine("inside", "queue", inside) { HasArea = true }]));
        }

        return panels.Count == 0 ? null : new Chart(Describe(reading), model.Grid, panels.ToImmutable()) { Marks = Marks(assessment), Spans = EventSpans.Of(model) };
    }

    private static ImmutableArray<ChartLine> Lines(ComponentReading reading, params ReadOnlySpan<(string Measure, string Style)> measures)
    {
        var lines = ImmutableArray.CreateBuilder<ChartLine>();
        foreach (var (measure, style) in measures)
        {
            // What is never lost is said in words, not by a line on the ground.
            var isLoss = style == "what";
            if (reading.Of(measure) is { } values && (!isLoss || reading.Total(measure) is { High: > 0 }))
            {
                lines.Add(new ChartLine(measure, style, values) { IsFlow = true, IsStepped = measure == "capacity", HasArea = measure == "served" });
            }
        }

        return lines.ToImmutable();
    }

    private static ChartLine? WhatIf(ModelAssessment assessment, FlowComponent component, double[] queue)
    {
        var run = assessment.Stress.FirstOrDefault(s => s.Id == "demand_plus_25")?.Run;
        if (SeriesReading.Of(run, component.Id + ".queue") is not { } more || more.Length != queue.Length)
        {
            return null;
        }

        // Shown from the start where both can be read on one axis.
        var hidden = Summary.Of(more).High > 3 * Math.Max(Summary.Of(queue).High, 1e-9);
        return new ChartLine("queue with a quarter more demand", "what", more) { IsHidden = hidden };
    }

    // The upper edge carries the tint; both can be read under the pointer and in the table.
    private static IEnumerable<ChartLine> BandLines(string measure, SeriesBand band) =>
    [
        new ChartLine(measure + ", 95th percentile", "edge-of-band", band.High) { BandTo = band.Low },
        new ChartLine(measure + ", 5th percentile", "edge-of-band", band.Low),
    ];

    private static string Bands(ModelAssessment assessment, FlowComponent component) => assessment.Bands.GetValueOrDefault(component.Id + ".queue") is { } band
        ? ", band: 5th to 95th percentile of " + Figures.Count(band.Replicas, "replica")
        : string.Empty;

    private static ImmutableArray<ChartMark> Marks(ModelAssessment assessment) =>
        assessment.Model.WarmupBins > 0 && assessment.Model.WarmupBins < assessment.Model.Grid.Bins
            ? [new ChartMark(assessment.Model.WarmupBins, "the warm-up ends")]
            : [];

    private static string Label(FlowComponent component, string per) =>
        string.IsNullOrEmpty(component.ItemUnit) ? per : component.ItemUnit + " " + per;

    private static string Unit(FlowComponent component) => string.IsNullOrEmpty(component.ItemUnit) ? string.Empty : ", " + component.ItemUnit;

    private static string Describe(ComponentReading reading)
    {
        var parts = Described
            .Select(m => (Measure: m, Total: reading.Total(m)))
            .Where(m => m.Total is not null)
            .Select(m => $"{m.Measure} at most {Figures.Of(m.Total!.High)} on {Moments.Of(reading.Run!.Model.Grid, m.Total.HighBin)}");
        return reading.Component.Id + " over time: " + string.Join("; ", parts);
    }
}
