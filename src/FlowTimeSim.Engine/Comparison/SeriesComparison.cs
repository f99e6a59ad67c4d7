namespace FlowTimeSim.Engine;

/// <summary>Compares two series over the same grid.</summary>
public static class SeriesComparison
{
    /// <summary>Compares a candidate with a baseline. Values that are not finite make the numbers that read them NaN.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or there is no bin.</exception>
    public static SeriesDifference Compare(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate)
    {
        if (baseline.Length != candidate.Length || baseline.IsEmpty)
        {
            throw new ArgumentException($"{baseline.Length} and {candidate.Length} bins cannot be compared.", nameof(candidate));
        }

        double absolute = 0, relative = 0, largest = 0, sumA = 0, sumB = 0;
        var largestBin = 0;
        int? first = null;
        for (var t = 0; t < baseline.Length; t++)
        {
            double a = candidate[t], b = baseline[t];
            var distance = a.Equals(b) ? 0 : Math.Abs(a - b);
            absolute += distance;
            relative += distance == 0 ? 0 : 2 * (distance / (Math.Abs(a) + Math.Abs(b)));
            sumA += a;
            sumB += b;
            if (distance != 0)
            {
                first ??= t;
            }

            if (distance > largest || (double.IsNaN(distance) && !double.IsNaN(largest)))
            {
                (largest, largestBin) = (distance, t);
            }
        }

        return new SeriesDifference(
            absolute / baseline.Length,
            relative / baseline.Length,
            Correlation(baseline, candidate, sumB / baseline.Length, sumA / baseline.Length),
            sumB == 0 ? null : 100 * ((sumA - sumB) / Math.Abs(sumB)),
            largest,
            largestBin,
            first);
    }

    /// <summary>Two passes: the sums of squares about the means do not cancel as those of the raw values would.</summary>
    private static double? Correlation(ReadOnlySpan<double> b, ReadOnlySpan<double> a, double meanB, double meanA)
    {
        if (IsConstant(a) || IsConstant(b))
        {
            return null;
        }

        double squaresA = 0, squaresB = 0, products = 0;
        for (var t = 0; t < a.Length; t++)
        {
            double da = a[t] - meanA, db = b[t] - meanB;
            squaresA += da * da;
            squaresB += db * db;
            products += da * db;
        }

        // The roots are taken apart, so that large values do not overflow.
        var scale = Math.Sqrt(squaresA) * Math.Sqrt(squaresB);
        return scale == 0 ? null : Math.Clamp(products / scale, -1, 1);
    }

    private static bool IsConstant(ReadOnlySpan<double> values) => values.IndexOfAnyExcept(values[0]) < 0;
}
