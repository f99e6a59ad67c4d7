namespace FlowTimeSim.Assessment.Expectations;

/// <summary>
/// Percentiles by linear interpolation. Without weights: the value at position p (n - 1) of the sorted values (Hyndman and Fan, "Sample quantiles in
/// statistical packages", 1996, definition 7). With weights: value i lies at p = (sum of the weights before it) / (sum of all weights - its own), which is the
/// same when all weights are equal.
/// </summary>
internal static class Percentiles
{
    /// <summary>The percentile of known values.</summary>
    /// <param name="values">At least one value; sorted in place together with the weights.</param>
    /// <param name="weights">Above 0, one a value; null for equal ones.</param>
    /// <param name="p">0 to 1.</param>
    public static double Of(double[] values, double[]? weights, double p)
    {
        if (weights is null)
        {
            Array.Sort(values);
            var position = p * (values.Length - 1);
            var below = (int)Math.Floor(position);
            return below + 1 < values.Length ? Between(values[below], values[below + 1], position - below) : values[^1];
        }

        Array.Sort(values, weights);
        var total = weights.Sum();
        double before = 0, previous = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var rest = total - weights[i];
            var at = rest > 0 ? Math.Min(1, before / rest) : 0;
            if (at >= p)
            {
                return i == 0 || at == previous ? values[i] : Between(values[i - 1], values[i], (p - previous) / (at - previous));
            }

            before += weights[i];
            previous = at;
        }

        return values[^1];
    }

    private static double Between(double a, double b, double share) => a == b ? a : a + ((b - a) * share);
}
