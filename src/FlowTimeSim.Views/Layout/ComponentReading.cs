using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;

namespace FlowTimeSim.Views.Layout;

/// <summary>What a run says about one component.</summary>
internal sealed record ComponentReading(FlowComponent Component, ModelRun? Run)
{
    /// <summary>The bins that the course shows; null for all.</summary>
    public BinWindow? View { get; init; }

    /// <summary>What comes in by connections, for kinds that have no measure of their own; null when it is not known.</summary>
    public double[]? Inflow { get; init; }

    /// <summary>Arrivals over capacity, over the whole run after the warm-up; NaN without a capacity.</summary>
    public double MeanLoad
    {
        get
        {
            // The mean of a ratio is the ratio of the sums: a quiet night does not count as much as a busy noon.
            return Of("arrivals") is { } arrivals && Of("capacity") is { } capacity && Summarise(capacity).Sum is > 0 and var most
                ? Summarise(arrivals).Sum / most
                : double.NaN;
        }
    }

    /// <summary>The highest load of a bin and that bin; NaN and -1 when it is not known.</summary>
    public (double Load, int Bin) PeakLoad
    {
        get
        {
            var peak = Of("load") is { } load ? Summarise(load) : null;
            return peak is { Known: > 0 } ? (peak.High, peak.HighBin) : (double.NaN, -1);
        }
    }

    /// <summary>A measure of this component, or null when it has none of this name.</summary>
    public double[]? Of(string measure) => SeriesReading.Of(Run, Component.Id + "." + measure);

    /// <summary>A measure in a few numbers; null when there is none, or nothing known.</summary>
    public Summary? Total(string measure) => Of(measure) is { } values && Summarise(values) is { Known: > 0 } summary ? summary : null;

    /// <summary>What passes through in a few numbers, by its own measure or by its connections.</summary>
    public Summary? Passing() => Total("demand") ?? Total("arrivals") ?? Total("served") ?? (Inflow is null ? null : Summarise(Inflow));

    /// <summary>The series that shows best what it does, with its style.</summary>
    public (double[] Values, string Style)? Course() => Component.Kind switch
    {
        ComponentKind.Source => First("arr", "demand"),
        ComponentKind.Buffer => First("queue", "queue"),
        ComponentKind.Delay => First("queue", "inside", "arrivals"),
        ComponentKind.Retry => First("arr", "retries", "arrivals"),
        _ => First("served", "served", "arrivals"),
    };

    private (double[] Values, string Style)? First(string style, params ReadOnlySpan<string> measures)
    {
        foreach (var measure in measures)
        {
            if (Of(measure) is { } values)
            {
                return (View is { } view ? values[view.From..(view.To + 1)] : values, style);
            }
        }

        return Inflow is null ? null : (View is { } some ? Inflow[some.From..(some.To + 1)] : Inflow, style);
    }

    private Summary Summarise(double[] values) => Summary.Of(values, Run!.Model.WarmupBins);
}
