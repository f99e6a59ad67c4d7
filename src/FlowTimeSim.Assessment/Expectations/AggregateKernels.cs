namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Aggregates over many values, unknown ones (NaN) left out and counted. Weights of 0 leave a value out: nobody was there.</summary>
internal static class AggregateKernels
{
    /// <summary>The aggregate of a series of values.</summary>
    /// <param name="function">Which, but none of those that take two series, and not <c>longest</c>.</param>
    /// <param name="percentile">For percentiles.</param>
    /// <param name="values">One a bin or replica; conditions are 1 and 0.</param>
    /// <param name="weights">One a value, or null.</param>
    /// <param name="step">What one value stands for in a sum over time.</param>
    public static Estimate Of(AggregateFunction function, double percentile, double[] values, double[]? weights, double step)
    {
        var known = new List<double>(values.Length);
        var weight = weights is null ? null : new List<double>(values.Length);
        var (unknown, magnitude) = (0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                unknown++;
                continue;
            }

            if (weights is not null && !(weights[i] > 0))
            {
                continue;
            }

            known.Add(values[i]);
            weight?.Add(weights![i]);
            magnitude = Math.Max(magnitude, Math.Abs(values[i]));
        }

        // Counting nothing is 0; anything else of nothing is unknown.
        if (known.Count == 0)
        {
            var none = function is AggregateFunction.Count or AggregateFunction.Sum && unknown == 0 ? 0 : double.NaN;
            return Estimate.Certain(none, 0, unknown);
        }

        var value = function switch
        {
            AggregateFunction.Min => known.Min(),
            AggregateFunction.Max => known.Max(),
            AggregateFunction.Mean or AggregateFunction.Share => Mean(known, weight),
            AggregateFunction.Sum => known.Sum() * step,
            AggregateFunction.First => known[0],
            AggregateFunction.Last => known[^1],
            AggregateFunction.Std => Deviation(known, weight),
            AggregateFunction.Count => known.Count(v => v != 0),
            _ => Percentiles.Of([.. known], weight?.ToArray(), percentile),
        };
        return Estimate.Certain(value, function == AggregateFunction.Sum ? known.Sum(Math.Abs) * step : magnitude, unknown);
    }

    /// <summary>How far a series is from a reference: mean absolute error, mean absolute percentage error, bias.</summary>
    public static Estimate Of(AggregateFunction function, double[] values, double[] reference)
    {
        var differences = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var difference = values[i] - reference[i];
            differences[i] = function switch
            {
                AggregateFunction.Bias => difference,
                AggregateFunction.Mae => Math.Abs(difference),
                _ => reference[i] == 0 ? double.NaN : Math.Abs(difference / reference[i]),
            };
        }

        return Of(AggregateFunction.Mean, 0, differences, null, 1);
    }

    /// <summary>The longest run of neighbouring bins in which a condition holds, and where it begins.</summary>
    public static (int Length, int Start, int Unknown) Longest(double[] conditions, IReadOnlyList<int> bins)
    {
        var (best, bestStart, length, unknown) = (0, 0, 0, 0);
        for (var i = 0; i < conditions.Length; i++)
        {
            unknown += double.IsNaN(conditions[i]) ? 1 : 0;
            if (conditions[i] != 1)
            {
                length = 0;
                continue;
            }

            length = length > 0 && bins[i] == bins[i - 1] + 1 ? length + 1 : 1;
            if (length > best)
            {
                (best, bestStart) = (length, i - length + 1);
            }
        }

        return (best, bestStart, unknown);
    }

    private static double Mean(List<double> values, List<double>? weights)
    {
        if (weights is null)
        {
            return values.Sum() / values.Count;
        }

        double sum = 0, total = 0;
        for (var i = 0; i < values.Count; i++)
        {
            sum += values[i] * weights[i];
            total += weights[i];
        }

        return sum / total;
    }

    /// <summary>The standard deviation of these values themselves, not of a population behind them.</summary>
    private static double Deviation(List<double> values, List<double>? weights)
    {
        var mean = Mean(values, weights);
        double sum = 0, total = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            sum += weight * (values[i] - mean) * (values[i] - mean);
            total += weight;
        }

        return Math.Sqrt(sum / total);
    }
}
