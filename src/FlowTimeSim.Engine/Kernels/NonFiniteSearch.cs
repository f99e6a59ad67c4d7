using System.Runtime.CompilerServices;

namespace FlowTimeSim.Engine;

/// <summary>Finds what is not finite.</summary>
internal static class NonFiniteSearch
{
    /// <summary>The first position of NaN or an infinity, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int First(ReadOnlySpan<double> values)
    {
        // x - x is 0 for what is finite and NaN else; NaN survives every sum, so one look at the end is enough when all is well.
        double even = 0, odd = 0;
        var i = 0;
        for (; i + 1 < values.Length; i += 2)
        {
            even += values[i] - values[i];
            odd += values[i + 1] - values[i + 1];
        }

        if (i < values.Length)
        {
            even += values[i] - values[i];
        }

        if (even + odd == 0)
        {
            return -1;
        }

        for (i = 0; double.IsFinite(values[i]); i++)
        {
        }

        return i;
    }
}
