namespace FlowTimeSim.Views.Charts;

/// <summary>A stretch of a series in a few numbers; unknown bins are left out.</summary>
/// <param name="Known">How many bins are known.</param>
/// <param name="Sum">Of the known values.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="HighBin">Where the highest is first; -1 when nothing is known.</param>
/// <param name="Last">The last known value.</param>
internal sealed record Summary(int Known, double Sum, double Low, double High, int HighBin, double Last)
{
    /// <summary>The mean of the known values; NaN when there is none.</summary>
    public double Mean => Known == 0 ? double.NaN : Sum / Known;

    /// <summary>Summarises bins from <paramref name="from"/> on.</summary>
    public static Summary Of(ReadOnlySpan<double> values, int from, int count)
    {
        var result = (Known: 0, Sum: 0.0, Low: double.NaN, High: double.NaN, HighBin: -1, Last: double.NaN);
        for (var bin = from; bin < from + count; bin++)
        {
            var value = values[bin];
            if (!double.IsFinite(value))
            {
                continue;
            }

            result.Known++;
            result.Sum += value;
            result.Last = value;
            result.Low = !(value >= result.Low) ? value : result.Low;
            if (!(value <= result.High))
            {
                (result.High, result.HighBin) = (value, bin);
            }
        }

        return new Summary(result.Known, result.Sum, result.Low, result.High, result.HighBin, result.Last);
    }

    /// <summary>Summarises everything after the warm-up.</summary>
    public static Summary Of(double[] values, int warmup = 0) =>
        Of(values, Math.Min(warmup, values.Length), values.Length - Math.Min(warmup, values.Length));
}
