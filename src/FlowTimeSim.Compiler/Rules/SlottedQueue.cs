namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// The stationary mean of Q[t] = min(B, max(0, Q[t-1] + A - C)) with independent, equally distributed A and a constant C: Lindley's recurrence
/// (D. V. Lindley 1952) on the lattice of the common divisor of the outcomes of A - C. E[Q[t]] from an empty queue rises to it geometrically.
/// </summary>
internal static class SlottedQueue
{
    private const int MostWork = 20_000_000;
    private const int MostStates = 20_000;
    private const double Tail = 1e-18;

    /// <summary>The mean level, exact to about 1e-11 of itself; null where there is no common lattice or it takes too long to settle.</summary>
    /// <param name="arrivals">The outcomes of A.</param>
    /// <param name="probabilities">Of the outcomes; they sum to 1.</param>
    /// <param name="capacity">C, above the mean of A.</param>
    /// <param name="limit">B, or infinity.</param>
    public static double? MeanDepth(ReadOnlySpan<double> arrivals, ReadOnlySpan<double> probabilities, double capacity, double limit)
    {
        if (Lattice(arrivals, capacity, limit) is not var (steps, unit, top))
        {
            return null;
        }

        var level = new double[] { 1 };
        double before = 0, rise = 0;
        for (long work = 0; work < MostWork; work += (long)level.Length * steps.Length)
        {
            level = Next(level, steps, probabilities, top);
            if (level.Length > MostStates)
            {
                return null;
            }

            var mean = 0.0;
            for (var k = 1; k < level.Length; k++)
            {
                mean += k * level[k];
            }

            var (last, change) = (rise, mean - before);
            (before, rise) = (mean, change);
            var rate = last > 0 ? change / last : 1;
            if (mean > 0 && rate < 1 && change * rate / (1 - rate) < 1e-12 * mean)
            {
                return (mean + (change * rate / (1 - rate))) * unit;
            }
        }

        return null;
    }

    private static double[] Next(double[] level, int[] steps, ReadOnlySpan<double> probabilities, int top)
    {
        var next = new double[Math.Min((long)top, level.Length - 1L + Math.Max(0, steps.Max())) + 1];
        for (var k = 0; k < level.Length; k++)
        {
            for (var i = 0; i < steps.Length; i++)
            {
                next[Math.Clamp(k + steps[i], 0, next.Length - 1)] += level[k] * probabilities[i];
            }
        }

        var length = next.Length;
        while (length > 1 && next[length - 1] < Tail)
        {
            length--;
        }

        return length == next.Length ? next : next[..length];
    }

    // Decimal fractions of up to six digits become whole numbers; others have no lattice worth the name.
    private static (int[] Steps, double Unit, int Top)? Lattice(ReadOnlySpan<double> arrivals, double capacity, double limit)
    {
        for (var scale = 1.0; scale <= 1e6; scale *= 10)
        {
            var steps = new long[arrivals.Length];
            long divisor = 0;
            var whole = true;
            for (var i = 0; i < steps.Length && whole; i++)
            {
                var step = (arrivals[i] - capacity) * scale;
                steps[i] = (long)Math.Round(step);
                whole = Math.Abs(step) < 1e12 && Math.Abs(step - steps[i]) < 1e-6;
                divisor = Gcd(divisor, Math.Abs(steps[i]));
            }

            if (whole && divisor > 0)
            {
                var top = limit * scale / divisor;
                var units = Array.ConvertAll(steps, step => step / divisor);
                return units.Any(step => Math.Abs(step) > MostStates) || (top < MostStates && top != Math.Round(top))
                    ? null
                    : (Array.ConvertAll(units, step => (int)step), divisor / scale, (int)Math.Min(top, int.MaxValue / 2));
            }
        }

        return null;
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
