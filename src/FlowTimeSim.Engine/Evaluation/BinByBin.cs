using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FlowTimeSim.Engine;

/// <summary>Runs a feedback component bin by bin, its values in their order within a bin.</summary>
internal static class BinByBin
{
    /// <summary>Runs a component over a block.</summary>
    /// <param name="loop">The instructions, in the order within a bin.</param>
    /// <param name="arena">The arena's first number.</param>
    /// <param name="details">The parameters that instructions name.</param>
    /// <param name="start">The first bin of the block.</param>
    /// <param name="count">How many bins the block has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Instruction[] loop, ref double arena, Value[] details, int start, int count)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(loop);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < loop.Length; k++)
            {
                ref var x = ref Unsafe.Add(ref first, k);
                ref var place = ref Unsafe.Add(ref arena, x.A + (i & x.MaskA));
                var a = place;
                var b = Unsafe.Add(ref arena, x.B + (i & x.MaskB));
                double value;
                switch (x.Code)
                {
                    case Code.Add: value = a + b; break;
                    case Code.Subtract: value = a - b; break;
                    case Code.Multiply: value = a * b; break;
                    case Code.Divide: value = Scalars.Divide(a, b); break;
                    case Code.Minimum: value = Math.Min(a, b); break;
                    case Code.Maximum: value = Math.Max(a, b); break;
                    case Code.Queue:
                        ref var level = ref Unsafe.Add(ref arena, x.Detail);
                        value = level = Scalars.Queue(level, a, b, Unsafe.Add(ref arena, x.C + (i & x.MaskC)));
                        break;
                    case Code.Select: value = a != 0 ? b : Unsafe.Add(ref arena, x.C + (i & x.MaskC)); break;
                    case Code.Dispatch: value = Scalars.Dispatch(a, b, details[x.Detail], start + i); break;
                    case Code.Pulse: value = Scalars.Pulse(a, details[x.Detail], start + i); break;
                    case Code.Shift: value = LoopMethods.Shift(ref place, details, x.Detail, start + i); break;
                    case Code.Convolve: value = LoopMethods.Convolve(ref place, details, x.Detail, start + i); break;
                    case <= Code.NotEqual: value = Scalars.Apply((BinaryOperation)x.Code, a, b); break;
                    default: value = Scalars.Apply((UnaryOperation)(x.Code - Code.Floor), a); break;
                }

                Unsafe.Add(ref arena, x.Target + i) = value;
            }
        }
    }
}
