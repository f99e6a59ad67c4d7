namespace FlowTimeSim.Views.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it is called in the key.</param>
/// <param name="Style">Its class: <c>arr</c>, <c>served</c>, <c>cap</c>, <c>queue</c>, <c>what</c>, <c>c0</c> to <c>c5</c>.</param>
/// <param name="Values">One value a bin; NaN where unknown.</param>
public sealed record ChartLine(string Name, string Style, double[] Values)
{
    /// <summary>Drawn in steps: the value stands for the whole bin.</summary>
    public bool IsStepped { get; init; }

    /// <summary>The area below is tinted.</summary>
    public bool HasArea { get; init; }

    /// <summary>The sum over some bins means something: a flow.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Tinted down to the values of this other line, as between two quantiles; null for none.</summary>
    public double[]? BandTo { get; init; }

    /// <summary>Not shown until the reader asks for it in the key.</summary>
    public bool IsHidden { get; init; }
}
