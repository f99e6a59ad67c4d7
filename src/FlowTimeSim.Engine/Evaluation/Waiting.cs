namespace FlowTimeSim.Engine;

/// <summary>How long work waits, computed from a run.</summary>
public static class Waiting
{
    /// <summary>What is left of a level after rounding still counts as served: this share of the level.</summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// For each bin t the time that the bins after t take to serve the level Q[t], first in, first out, the last bin in part: how long a unit that comes
    /// at the end of bin t will wait. An empty queue waits 0.
    /// </summary>
    /// <param name="queue">The level at the end of each bin, in items.</param>
    /// <param name="served">What leaves the queue by being served, items a bin; below 0 counts as 0.</param>
    /// <returns>One time a bin, in bins; NaN where the horizon ends first, or the level is not a number.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] FirstInFirstOut(ReadOnlySpan<double> queue, ReadOnlySpan<double> served)
    {
        if (queue.Length != served.Length)
        {
            throw new ArgumentException($"{queue.Length} levels for {served.Length} bins of service.", nameof(served));
        }

        // Running sums with their rounding errors beside them: a long run must not blur a short queue.
        var sum = new double[served.Length];
        var error = new double[served.Length];
        double high = 0, low = 0;
        for (var t = 0; t < served.Length; t++)
        {
            var value = served[t] > 0 ? served[t] : 0;
            var next = high + value;
            var back = next - high;
            low += (high - (next - back)) + (value - back);
            (high, sum[t], error[t]) = (next, next, low);
        }

        var waits = new double[queue.Length];
        for (var t = 0; t < waits.Length; t++)
        {
            waits[t] = queue[t] <= 0 ? 0 : One(queue[t], t, sum, error);
        }

        return waits;
    }

    private static double One(double level, int t, ReadOnlySpan<double> sum, ReadOnlySpan<double> error)
    {
        var needed = level * (1 - Rounding);
        int first = t + 1, end = sum.Length;
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            if (Between(sum, error, t, middle) >= needed)
            {
                end = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        if (first >= sum.Length || double.IsNaN(level))
        {
            return double.NaN;
        }

        var rest = level - Between(sum, error, t, first - 1);
        return first - 1 - t + Math.Min(1, rest / Between(sum, error, first - 1, first));
    }

    /// <summary>What is served after bin t until the end of bin u.</summary>
    private static double Between(ReadOnlySpan<double> sum, ReadOnlySpan<double> error, int t, int u) => sum[u] - sum[t] + (error[u] - error[t]);
}
