namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A value with its 95 % confidence interval. A single run is certain: both ends are the value.</summary>
/// <param name="Value">In base units; NaN when it is unknown.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Magnitude">The largest value that went into it, for the tolerance.</param>
/// <param name="Unknown">Bins, or replicas, left out because they are unknown.</param>
internal readonly record struct Estimate(double Value, double Low, double High, double Magnitude, int Unknown)
{
    public bool IsCertain => Low.Equals(High);

    public static Estimate Certain(double value, double magnitude, int unknown = 0) =>
        new(value, value, value, Math.Max(double.IsFinite(value) ? Math.Abs(value) : 0, magnitude), unknown);
}
