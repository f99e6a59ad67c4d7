namespace FlowTimeSim.Assessment.Changes;

/// <summary>Which sets of edits are run, and how much each run counts for each cause. A set is a bit mask.</summary>
internal static class Coalitions
{
    /// <summary>
    /// Shapley's value (L. S. Shapley, A value for n-person games, 1953): the mean of what a cause adds, over all orders in which the causes can come. The run of
    /// a set S counts +(|S|-1)! (n-|S|)! / n! for each cause in it, and -|S|! (n-|S|-1)! / n! for each outside.
    /// </summary>
    public static IEnumerable<(ulong Set, double[] Weights)> Symmetric(int causes)
    {
        var share = new double[causes];
        for (var size = 0; size < causes; size++)
        {
            // 1 / (n * (n-1 over size))
            var ways = 1.0;
            for (var k = 0; k < size; k++)
            {
                ways = ways * (causes - 1 - k) / (k + 1);
            }

            share[size] = 1 / (causes * ways);
        }

        for (var set = 0UL; set < 1UL << causes; set++)
        {
            var size = System.Numerics.BitOperations.PopCount(set);
            var weights = new double[causes];
            for (var i = 0; i < causes; i++)
            {
                weights[i] = (set >> i & 1) == 1 ? share[size - 1] : -share[size];
            }

            yield return (set, weights);
        }
    }

    /// <summary>The mean of what a cause adds in the given order and in its reverse.</summary>
    public static IEnumerable<(ulong Set, double[] Weights)> Ordered(int causes)
    {
        var all = causes == 64 ? ulong.MaxValue : (1UL << causes) - 1;
        for (var k = 0; k <= causes; k++)
        {
            var prefix = k == 64 ? ulong.MaxValue : (1UL << k) - 1;
            var forward = new double[causes];
            var backward = new double[causes];
            if (k > 0)
            {
                // What comes k-th adds the step to this set; in the reverse order the set of the others ends with the one behind it.
                forward[k - 1] = 0.5;
                backward[k - 1] = -0.5;
            }

            if (k < causes)
            {
                forward[k] = -0.5;
                backward[k] = 0.5;
            }

            yield return (prefix, forward);
            yield return (all & ~prefix, backward);
        }
    }
}
