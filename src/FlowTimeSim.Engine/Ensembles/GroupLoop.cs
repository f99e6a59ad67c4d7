using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

/// <summary>Runs a feedback component of a group bin by bin: one turn of the interpreter serves all replicas.</summary>
internal static class GroupLoop
{
    private const int Lanes = ReplicaGroup.Lanes;

    /// <summary>Runs a component over a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Instruction[] loop, ref double arena, Value[] details, int start, int count)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(loop);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < loop.Length; k++)
            {
                ref var x = ref Unsafe.Add(ref first, k);
                ref var a = ref Unsafe.Add(ref arena, (x.A + (i & x.MaskA)) * Lanes);
                ref var b = ref Unsafe.Add(ref arena, (x.B + (i & x.MaskB)) * Lanes);
                ref var target = ref Unsafe.Add(ref arena, (x.Target + i) * Lanes);
                switch (x.Code)
                {
                    case Code.Add: Apply<AddKernel>(ref target, ref a, ref b); break;
                    case Code.Subtract: Apply<SubtractKernel>(ref target, ref a, ref b); break;
                    case Code.Multiply: Apply<MultiplyKernel>(ref target, ref a, ref b); break;
                    case Code.Divide: Apply<DivideKernel>(ref target, ref a, ref b); break;
                    case Code.Minimum: Apply<MinimumKernel>(ref target, ref a, ref b); break;
                    case Code.Maximum: Apply<MaximumKernel>(ref target, ref a, ref b); break;
                    case Code.Queue:
                        ref var level = ref Unsafe.Add(ref arena, x.Detail * Lanes);
                        ref var c = ref Unsafe.Add(ref arena, (x.C + (i & x.MaskC)) * Lanes);
                        for (nuint half = 0; half < Lanes; half += 8)
                        {
                            var next = GroupKernels.Queue(
                                Vector512.LoadUnsafe(ref level, half), Vector512.LoadUnsafe(ref a, half), Vector512.LoadUnsafe(ref b, half), Vector512.LoadUnsafe(ref c, half));
                            next.StoreUnsafe(ref level, half);
                            next.StoreUnsafe(ref target, half);
                        }

                        break;
                    default:
                        One(x, ref target, ref a, ref b, ref Unsafe.Add(ref arena, (x.C + (i & x.MaskC)) * Lanes), details, start + i);
                        break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Apply<TOperation>(ref double target, ref double a, ref double b)
        where TOperation : struct, IBinary
    {
        var low = TOperation.Apply(Vector512.LoadUnsafe(ref a), Vector512.LoadUnsafe(ref b));
        var high = TOperation.Apply(Vector512.LoadUnsafe(ref a, 8), Vector512.LoadUnsafe(ref b, 8));
        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, 8);
    }

    /// <summary>An operation that is rare, replica by replica.</summary>
    private static void One(in Instruction x, ref double target, ref double a, ref double b, ref double c, Value[] details, int bin)
    {
        switch (x.Code)
        {
            case Code.Shift:
                GroupKernels.Shift(ref target, ref a, details[x.Detail], bin, 1);
                return;
            case Code.Convolve:
                GroupKernels.Convolve(ref target, ref a, details[x.Detail].Values!, bin, 1);
                return;
            default:
                break;
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            var (left, right) = (Unsafe.Add(ref a, lane), Unsafe.Add(ref b, lane));
            Unsafe.Add(ref target, lane) = x.Code switch
            {
                Code.Select => Scalars.Select(left, right, Unsafe.Add(ref c, lane)),
                Code.Dispatch => Scalars.Dispatch(left, right, details[x.Detail], bin),
                Code.Pulse => Scalars.Pulse(left, details[x.Detail], bin),
                <= Code.NotEqual => Scalars.Apply((BinaryOperation)x.Code, left, right),
                _ => Scalars.Apply((UnaryOperation)(x.Code - Code.Floor), left),
            };
        }
    }
}
