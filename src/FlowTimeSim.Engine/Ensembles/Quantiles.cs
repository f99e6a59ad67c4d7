namespace FlowTimeSim.Engine;

/// <summary>Quantiles of numbers.</summary>
internal static class Quantiles
{
    private const int FewValues = 24;

    /// <summary>Writes one quantile after the other at a place of its row.</summary>
    /// <param name="values">The numbers, none of them NaN; their order changes.</param>
    /// <param name="weights">One a number, or null when all weigh the same; their order changes too.</param>
    /// <param name="quantiles">Each from 0 to 1.</param>
    /// <param name="rows">For each quantile a row.</param>
    /// <param name="place">The place in the rows.</param>
    public static void Of(double[] values, double[]? weights, ReadOnlySpan<double> quantiles, double[][] rows, int place)
    {
        if (weights is not null)
        {
            Array.Sort(values, weights);
        }

        for (var i = 0; i < quantiles.Length; i++)
        {
            rows[i][place] = weights is null ? Select(values, quantiles[i]) : Weighted(values, weights, quantiles[i]);
        }
    }

    private static double Select(Span<double> values, double quantile)
    {
        var position = quantile * (values.Length - 1);
        var below = (int)Math.Floor(position);
        var low = Nth(values, below);
        var share = position - below;
        if (share == 0)
        {
            return low;
        }

        var high = double.PositiveInfinity;
        foreach (var value in values[(below + 1)..])
        {
            high = value < high ? value : high;
        }

        return Between(low, high, share);
    }

    /// <summary>
    /// The number that a sort would put at a place; afterwards nothing above it stands before it. Source: Hoare, "Algorithm 65: Find" (1961), with a partition
    /// that has no branch for chance to make the processor guess wrong.
    /// </summary>
    private static double Nth(Span<double> values, int n)
    {
        int first = 0, end = values.Length;
        while (end - first > FewValues)
        {
            var pivot = Median(values[first], values[first + ((end - first) / 2)], values[end - 1]);
            var less = Partition(values[first..end], pivot, orEqual: false) + first;
            if (n < less)
            {
                end = less;
                continue;
            }

            var most = Partition(values[less..end], pivot, orEqual: true) + less;
            if (n < most)
            {
                return pivot;
            }

            first = most;
        }

        values[first..end].Sort();
        return values[n];
    }

    /// <summary>Moves what is below the pivot (or equal) to the front; returns how many that are.</summary>
    private static int Partition(Span<double> values, double pivot, bool orEqual)
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            values[i] = values[count];
            values[count] = value;
            count += (orEqual ? value <= pivot : value < pivot) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Value i lies at p = (weights before it) / (all weights - its own), which is the definition above when all are equal.</summary>
    private static double Weighted(double[] values, double[] weights, double quantile)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        double before = 0, previous = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var at = Math.Min(1, before / (total - weights[i]));
            if (at >= quantile)
            {
                return i == 0 || at == previous ? values[i] : Between(values[i - 1], values[i], (quantile - previous) / (at - previous));
            }

            before += weights[i];
            previous = at;
        }

        return values[^1];
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static double Between(double a, double b, double share) => a == b ? a : a + ((b - a) * share);
}
