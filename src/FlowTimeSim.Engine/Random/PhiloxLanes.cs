using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

/// <summary>Philox for eight consecutive periods at once: each lane holds one 32-bit word, so that a product of two fits.</summary>
internal static class PhiloxLanes
{
    /// <summary>Fills as many whole groups of eight as there are, if the machine has such vectors.</summary>
    /// <returns>How many numbers were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Uniforms(uint key0, uint key1, uint replica, uint firstPeriod, Span<double> target)
    {
        var done = 0;
        if (!Vector512.IsHardwareAccelerated)
        {
            return done;
        }

        ref var to = ref MemoryMarshal.GetReference(target);
        var low = Vector512.Create((ulong)uint.MaxValue);
        for (; done + 8 <= target.Length; done += 8)
        {
            var c0 = (Vector512.Create((ulong)(firstPeriod + (uint)done)) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7)) & low;
            var c1 = Vector512.Create((ulong)replica);
            var c2 = Vector512<ulong>.Zero;
            var c3 = Vector512<ulong>.Zero;
            var (k0, k1) = (key0, key1);
            for (var round = 0; round < 10; round++)
            {
                var a = c0 * Vector512.Create((ulong)Philox.MultiplierA);
                var b = c2 * Vector512.Create((ulong)Philox.MultiplierB);
                c0 = (b >>> 32) ^ c1 ^ Vector512.Create((ulong)k0);
                c1 = b & low;
                c2 = (a >>> 32) ^ c3 ^ Vector512.Create((ulong)k1);
                c3 = a & low;
                k0 += Philox.WeylA;
                k1 += Philox.WeylB;
            }

            var bits = ((c1 << 32) | c0) >>> 11;
            (Vector512.ConvertToDouble(bits) * (1.0 / (1UL << 53))).StoreUnsafe(ref to, (nuint)done);
        }

        return done;
    }
}
