using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A kernel whose values last a step each, as one that has a value a bin: each value is spread evenly over its step, so its sum stays.</summary>
internal static class KernelSteps
{
    /// <summary>A value a bin.</summary>
    /// <param name="values">A value a step.</param>
    /// <param name="bins">How many bins a step lasts, above 0.</param>
    /// <param name="most">More bins than this are of no use.</param>
    public static ImmutableArray<double> ToBins(IReadOnlyList<double> values, double bins, int most)
    {
        if (Math.Abs(bins - 1) < 1e-9)
        {
            return [.. values];
        }

        var result = new double[(int)Math.Clamp(Math.Ceiling((values.Count * bins) - 1e-9), 1, most)];
        for (var j = 0; j < values.Count; j++)
        {
            var (from, to) = (j * bins, (j + 1) * bins);
            for (var b = (int)Math.Min(from, result.Length); b < result.Length && b < to; b++)
            {
                result[b] += values[j] * Math.Max(0, Math.Min(to, b + 1) - Math.Max(from, b)) / bins;
            }
        }

        return [.. result];
    }
}
