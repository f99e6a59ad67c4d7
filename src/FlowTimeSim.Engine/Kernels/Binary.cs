using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

/// <summary>
/// Runs an operation over a block. The target may be one of the operands. Each number is computed on its own, so the width of the vectors and the
/// length of the block change nothing.
/// </summary>
internal static class Binary<TOperation>
    where TOperation : struct, IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Series(ref double target, ref double a, ref double b, int count)
    {
        nuint i = 0, n = (nuint)count;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 8 <= n; i += 8)
            {
                TOperation.Apply(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i)).StoreUnsafe(ref target, i);
            }
        }
        else
        {
            for (; i + (nuint)Vector<double>.Count <= n; i += (nuint)Vector<double>.Count)
            {
                TOperation.Apply(Vector.LoadUnsafe(ref a, i), Vector.LoadUnsafe(ref b, i)).StoreUnsafe(ref target, i);
            }
        }

        for (; i < n; i++)
        {
            Unsafe.Add(ref target, i) = TOperation.Apply(Unsafe.Add(ref a, i), Unsafe.Add(ref b, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LeftConstant(ref double target, double a, ref double b, int count)
    {
        nuint i = 0, n = (nuint)count;
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.Create(a);
            for (; i + 8 <= n; i += 8)
            {
                TOperation.Apply(all, Vector512.LoadUnsafe(ref b, i)).StoreUnsafe(ref target, i);
            }
        }
        else
        {
            var all = new Vector<double>(a);
            for (; i + (nuint)Vector<double>.Count <= n; i += (nuint)Vector<double>.Count)
            {
                TOperation.Apply(all, Vector.LoadUnsafe(ref b, i)).StoreUnsafe(ref target, i);
            }
        }

        for (; i < n; i++)
        {
            Unsafe.Add(ref target, i) = TOperation.Apply(a, Unsafe.Add(ref b, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RightConstant(ref double target, ref double a, double b, int count)
    {
        nuint i = 0, n = (nuint)count;
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.Create(b);
            for (; i + 8 <= n; i += 8)
            {
                TOperation.Apply(Vector512.LoadUnsafe(ref a, i), all).StoreUnsafe(ref target, i);
            }
        }
        else
        {
            var all = new Vector<double>(b);
            for (; i + (nuint)Vector<double>.Count <= n; i += (nuint)Vector<double>.Count)
            {
                TOperation.Apply(Vector.LoadUnsafe(ref a, i), all).StoreUnsafe(ref target, i);
            }
        }

        for (; i < n; i++)
        {
            Unsafe.Add(ref target, i) = TOperation.Apply(Unsafe.Add(ref a, i), b);
        }
    }
}
