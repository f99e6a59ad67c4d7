using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

/// <summary>Writes a block to a kept series, and looks in the same pass for what is not finite.</summary>
internal static class Keeping
{
    /// <summary>Copies a block.</summary>
    /// <returns>The first position of NaN or an infinity, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Copy(ref double source, Span<double> target)
    {
        // x - x is +0, all bits clear, for what is finite, and NaN for the rest.
        ref var to = ref MemoryMarshal.GetReference(target);
        nuint i = 0, n = (nuint)target.Length;
        var clean = true;
        if (Vector512.IsHardwareAccelerated)
        {
            var odd = Vector512<double>.Zero;
            for (; i + 8 <= n; i += 8)
            {
                var x = Vector512.LoadUnsafe(ref source, i);
                x.StoreUnsafe(ref to, i);
                odd |= x - x;
            }

            clean = odd.AsInt64() == Vector512<long>.Zero;
        }
        else
        {
            var odd = Vector<double>.Zero;
            for (; i + (nuint)Vector<double>.Count <= n; i += (nuint)Vector<double>.Count)
            {
                var x = Vector.LoadUnsafe(ref source, i);
                x.StoreUnsafe(ref to, i);
                odd |= x - x;
            }

            clean = odd.As<double, long>() == Vector<long>.Zero;
        }

        for (; i < n; i++)
        {
            var x = Unsafe.Add(ref source, i);
            Unsafe.Add(ref to, i) = x;
            clean &= double.IsFinite(x);
        }

        return clean ? -1 : First(target);
    }

    private static int First(ReadOnlySpan<double> values)
    {
        var i = 0;
        while (double.IsFinite(values[i]))
        {
            i++;
        }

        return i;
    }
}
