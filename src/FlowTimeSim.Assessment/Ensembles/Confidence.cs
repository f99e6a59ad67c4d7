using FlowTimeSim.Assessment.Expectations;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// Aggregates over replicas with their 95 % confidence intervals: of a mean by the normal approximation; of a share by Wilson's score interval (1927); of a
/// percentile by the ranks between which it lies with that probability (binomial, normal approximation; Conover, "Practical Nonparametric Statistics").
/// The smallest and largest of the replicas drawn are what they are, without an interval.
/// </summary>
internal static class Confidence
{
    private const double Z = 1.959963984540054;

    /// <summary>The estimate; replicas whose value is unknown are left out and counted.</summary>
    /// <param name="function">Over the replicas.</param>
    /// <param name="percentile">For percentiles.</param>
    /// <param name="replicas">One value a replica; conditions are 1 and 0.</param>
    /// <param name="isRandom">False when nothing is: then every value is certain.</param>
    public static Estimate Of(AggregateFunction function, double percentile, double[] replicas, bool isRandom)
    {
        var point = AggregateKernels.Of(function, percentile, replicas, null, 1);
        double[] known = [.. replicas.Where(v => !double.IsNaN(v))];
        if (!isRandom || known.Length == 0)
        {
            return point;
        }

        switch (function)
        {
            case AggregateFunction.Mean or AggregateFunction.Sum:
                var scale = function == AggregateFunction.Sum ? known.Length : 1;
                var margin = known.Length > 1 ? Z * Deviation(known) / Math.Sqrt(known.Length) * scale : double.PositiveInfinity;
                return point with { Low = point.Value - margin, High = point.Value + margin };
            case AggregateFunction.Share or AggregateFunction.Count:
                var (low, high) = Wilson(known.Count(v => v != 0), known.Length);
                var whole = function == AggregateFunction.Count ? known.Length : 1;
                return point with { Low = low * whole, High = high * whole };
            case AggregateFunction.Percentile:
                return Ranks(point, known, percentile);
            case AggregateFunction.Std:
                // Of a normal sample the deviation of the deviation is sigma / sqrt(2 (n - 1)).
                var spread = known.Length > 1 ? Z * point.Value / Math.Sqrt(2.0 * (known.Length - 1)) : double.PositiveInfinity;
                return point with { Low = Math.Max(0, point.Value - spread), High = point.Value + spread };
            default:
                return point;
        }
    }

    private static (double Low, double High) Wilson(int hits, int n)
    {
        var p = (double)hits / n;
        var denominator = 1 + (Z * Z / n);
        var centre = p + (Z * Z / (2 * n));
        var margin = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n)));
        return (hits == 0 ? 0 : (centre - margin) / denominator, hits == n ? 1 : (centre + margin) / denominator);
    }

    private static Estimate Ranks(Estimate point, double[] known, double p)
    {
        Array.Sort(known);
        var n = known.Length;
        var margin = Z * Math.Sqrt(n * p * (1 - p));
        var low = (int)Math.Ceiling((n * p) - margin) - 1;
        var high = (int)Math.Ceiling((n * p) + margin) - 1;
        return point with
        {
            Low = low >= 0 && low < n ? Math.Min(known[low], point.Value) : p == 0 ? point.Value : double.NegativeInfinity,
            High = high >= 0 && high < n ? Math.Max(known[high], point.Value) : p == 1 ? point.Value : double.PositiveInfinity,
        };
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
