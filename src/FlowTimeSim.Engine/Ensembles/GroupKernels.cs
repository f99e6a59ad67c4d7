using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

/// <summary>What must know that the numbers of a bin belong to different replicas. Each replica's arithmetic is that of one run alone.</summary>
internal static class GroupKernels
{
    private const int Lanes = ReplicaGroup.Lanes;

    /// <summary>Gives each replica the same series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Broadcast(ref double target, ReadOnlySpan<double> series)
    {
        for (var i = 0; i < series.Length; i++)
        {
            var value = Vector512.Create(series[i]);
            value.StoreUnsafe(ref target, (nuint)(i * Lanes));
            value.StoreUnsafe(ref target, (nuint)((i * Lanes) + 8));
        }
    }

    /// <summary>A level of each replica; a step of 0 reads the same numbers in each bin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Queue(ref double target, ref double inflow, int stepA, ref double outflow, int stepB, ref double loss, int stepC, ref double state, int count)
    {
        var low = Vector512.LoadUnsafe(ref state);
        var high = Vector512.LoadUnsafe(ref state, 8);
        for (var i = 0; i < count; i++)
        {
            nuint a = (nuint)(i * stepA), b = (nuint)(i * stepB), c = (nuint)(i * stepC), t = (nuint)(i * Lanes);
            low = Queue(low, Vector512.LoadUnsafe(ref inflow, a), Vector512.LoadUnsafe(ref outflow, b), Vector512.LoadUnsafe(ref loss, c));
            high = Queue(high, Vector512.LoadUnsafe(ref inflow, a + 8), Vector512.LoadUnsafe(ref outflow, b + 8), Vector512.LoadUnsafe(ref loss, c + 8));
            low.StoreUnsafe(ref target, t);
            high.StoreUnsafe(ref target, t + 8);
        }

        low.StoreUnsafe(ref state);
        high.StoreUnsafe(ref state, 8);
    }

    /// <summary>The level after a bin, as <see cref="Scalars.Queue"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Queue(Vector512<double> level, Vector512<double> inflow, Vector512<double> outflow, Vector512<double> loss) =>
        MaximumKernel.Apply(Vector512<double>.Zero, level + Finite(inflow) - Finite(outflow) - Finite(loss));

    /// <summary>What a schedule lets go.</summary>
    public static void Dispatch(ref double target, ref double a, int stepA, ref double b, int stepB, in Value schedule, int start, int count)
    {
        for (var i = 0; i < count * Lanes; i++)
        {
            var (bin, lane) = (i / Lanes, i % Lanes);
            Unsafe.Add(ref target, i) = Scalars.Dispatch(Unsafe.Add(ref a, (bin * stepA) + lane), Unsafe.Add(ref b, (bin * stepB) + lane), schedule, start + bin);
        }
    }

    /// <summary>Pulses.</summary>
    public static void Pulse(ref double target, ref double a, int stepA, in Value pulse, int start, int count)
    {
        for (var i = 0; i < count * Lanes; i++)
        {
            var (bin, lane) = (i / Lanes, i % Lanes);
            Unsafe.Add(ref target, i) = Scalars.Pulse(Unsafe.Add(ref a, (bin * stepA) + lane), pulse, start + bin);
        }
    }

    /// <summary>The numbers of earlier bins.</summary>
    public static void Shift(ref double target, ref double a, in Value shift, int start, int count)
    {
        for (var i = 0; i < count * Lanes; i++)
        {
            Unsafe.Add(ref target, i) = start + (i / Lanes) < shift.Lag ? shift.Number : Unsafe.Add(ref a, i - (shift.Lag * Lanes));
        }
    }

    /// <summary>A causal sum; each bin adds its terms by rising age.</summary>
    public static void Convolve(ref double target, ref double a, double[] kernel, int start, int count)
    {
        for (var i = 0; i < count * Lanes; i++)
        {
            var sum = 0.0;
            for (var age = 0; age < kernel.Length && age <= start + (i / Lanes); age++)
            {
                var value = Unsafe.Add(ref a, i - (age * Lanes));
                sum += double.IsFinite(value) ? kernel[age] * value : 0;
            }

            Unsafe.Add(ref target, i) = sum;
        }
    }

    // x - x is 0 for what is finite and NaN for the rest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Finite(Vector512<double> x) => Vector512.Equals(x - x, Vector512<double>.Zero) & x;
}
