using System.Runtime.CompilerServices;

namespace FlowTimeSim.Engine;

/// <summary>What goes number by number: recurrences, schedules, and operations that no vector does with the same bits.</summary>
internal static class SerialKernels
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unary(Code code, ref double target, ref double a, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var value = Unsafe.Add(ref a, i);
            Unsafe.Add(ref target, i) = code switch
            {
                Code.Floor => Math.Floor(value),
                Code.Ceiling => Math.Ceiling(value),
                Code.Absolute => Math.Abs(value),
                _ => Math.Round(value, MidpointRounding.AwayFromZero),
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Modulo(ref double target, ref double a, int maskA, ref double b, int maskB, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref target, i) = Scalars.Modulo(Unsafe.Add(ref a, i & maskA), Unsafe.Add(ref b, i & maskB));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Select(ref double target, ref double a, int maskA, ref double b, int maskB, ref double c, int maskC, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var yes = Unsafe.Add(ref b, i & maskB);
            var no = Unsafe.Add(ref c, i & maskC);
            Unsafe.Add(ref target, i) = Unsafe.Add(ref a, i & maskA) != 0 ? yes : no;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Dispatch(ref double target, ref double a, int maskA, ref double b, int maskB, in Value schedule, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref target, i) = Scalars.Dispatch(Unsafe.Add(ref a, i & maskA), Unsafe.Add(ref b, i & maskB), schedule, start + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pulse(ref double target, ref double a, int maskA, in Value pulse, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref target, i) = Scalars.Pulse(Unsafe.Add(ref a, i & maskA), pulse, start + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Shift(ref double target, ref double a, in Value shift, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref target, i) = start + i < shift.Lag ? shift.Number : Unsafe.Add(ref a, i - shift.Lag);
        }
    }

    /// <summary>Age by age over the whole block; each bin still adds its terms by rising age.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convolve(ref double target, ref double a, double[] kernel, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref target, i) = 0;
        }

        for (var age = 0; age < kernel.Length && age < start + count; age++)
        {
            var weight = kernel[age];
            for (var i = Math.Max(0, age - start); i < count; i++)
            {
                var value = Unsafe.Add(ref a, i - age);
                Unsafe.Add(ref target, i) += double.IsFinite(value) ? weight * value : 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Queue(ref double target, ref double inflow, int maskA, ref double outflow, int maskB, ref double loss, int maskC, ref double state, int count)
    {
        var level = state;
        for (var i = 0; i < count; i++)
        {
            level = Scalars.Queue(level, Unsafe.Add(ref inflow, i & maskA), Unsafe.Add(ref outflow, i & maskB), Unsafe.Add(ref loss, i & maskC));
            Unsafe.Add(ref target, i) = level;
        }

        state = level;
    }
}
