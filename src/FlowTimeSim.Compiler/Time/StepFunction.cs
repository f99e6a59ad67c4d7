namespace FlowTimeSim.Compiler.Time;

/// <summary>Data over time: equal steps from a minute on, and what stands outside.</summary>
/// <param name="Values">One value a step; NaN where there is a gap.</param>
/// <param name="Start">The minute at which the first step begins.</param>
/// <param name="Step">Minutes a step.</param>
/// <param name="Edge">What stands before and after.</param>
internal sealed record StepFunction(double[] Values, double Start, double Step, EdgeMode Edge)
{
    private const double Sliver = 1e-9;

    /// <summary>The time average over each bin of a grid, read ahead by so many minutes (back when negative).</summary>
    public double[] Over(Grid grid, double ahead)
    {
        var result = new double[grid.Bins];
        for (var bin = 0; bin < result.Length; bin++)
        {
            var from = ((bin * grid.BinMinutes) + ahead - Start) / Step;
            result[bin] = Average(from, from + (grid.BinMinutes / Step));
        }

        return result;
    }

    // In steps. A bin that lies in one step has that step's value to the bit.
    private double Average(double from, double to)
    {
        var first = (long)Math.Floor(from + Sliver);
        var last = (long)Math.Ceiling(to - Sliver) - 1;
        if (last <= first)
        {
            return At(first);
        }

        var sum = 0.0;
        for (var index = first; index <= last; index++)
        {
            var share = Math.Min(to, index + 1) - Math.Max(from, index);
            sum += At(index) * share;
        }

        return sum / (to - from);
    }

    private double At(long index)
    {
        if (index >= 0 && index < Values.Length)
        {
            return Values[index];
        }

        return Edge switch
        {
            EdgeMode.Hold => index < 0 ? Values[0] : Values[^1],
            EdgeMode.Repeat => Values[((index % Values.Length) + Values.Length) % Values.Length],
            EdgeMode.Zero => 0,
            _ => double.NaN,
        };
    }
}
