namespace FlowTimeSim.Assessment.Tests.Queueing;

/// <summary>The stationary mean of <c>Q' = max(0, Q + A - C)</c> with Poisson A and C, by iterating its distribution.</summary>
internal static class SkellamWalk
{
    private const int States = 400;

    /// <summary>The mean content.</summary>
    /// <param name="arrivals">The mean of A.</param>
    /// <param name="services">The mean of C.</param>
    public static double Content(double arrivals, double services)
    {
        var reach = (int)Math.Ceiling(arrivals + services + (12 * Math.Sqrt(arrivals + services)) + 12);
        var (come, go) = (Poisson(arrivals, reach), Poisson(services, reach));
        var steps = new double[(2 * reach) + 1];
        for (var a = 0; a <= reach; a++)
        {
            for (var c = 0; c <= reach; c++)
            {
                steps[a - c + reach] += come[a] * go[c];
            }
        }

        (int By, double Probability)[] likely = [.. steps.Select((p, i) => (i - reach, p)).Where(step => step.p > 1e-16)];

        // From the geometric content of M/M/1, which is near.
        var load = arrivals / services;
        var state = Enumerable.Range(0, States).Select(n => (1 - load) * Math.Pow(load, n)).ToArray();
        var mean = 0.0;
        for (var round = 0; round < 20_000; round++)
        {
            state = Next(state, likely);
            var now = state.Select((p, n) => p * n).Sum();
            if (round > 50 && Math.Abs(now - mean) < 1e-8)
            {
                break;
            }

            mean = now;
        }

        return mean;
    }

    private static double[] Next(double[] state, (int By, double Probability)[] steps)
    {
        var next = new double[States];
        for (var n = 0; n < States; n++)
        {
            foreach (var (by, probability) in steps)
            {
                next[Math.Clamp(n + by, 0, States - 1)] += state[n] * probability;
            }
        }

        return next;
    }

    private static double[] Poisson(double mean, int most)
    {
        var p = new double[most + 1];
        p[0] = Math.Exp(-mean);
        for (var k = 1; k <= most; k++)
        {
            p[k] = p[k - 1] * mean / k;
        }

        return p;
    }
}
