using System.Diagnostics;
using System.Numerics.Tensors;

namespace FlowTimeSim.Bench;

/// <summary>What the machine itself does: the yardstick that makes numbers of two machines, or of two hours, comparable.</summary>
public static class MachineRate
{
    /// <summary>c[i] = a[i] + b[i] over three arrays that fill half of a second-level cache of 1 MiB, in elements a second.</summary>
    public static double SecondLevelAdd()
    {
        const int Length = 21 * 1024;
        double[] a = new double[Length], b = new double[Length], c = new double[Length];
        Array.Fill(a, 1.5);
        Array.Fill(b, 2.5);
        return Best(() =>
        {
            for (var i = 0; i < 400; i++)
            {
                TensorPrimitives.Add(a, b, c);
            }
        }) * 400 * Length;
    }

    /// <summary>The best of many turns, in turns a second: what disturbs a turn only makes it slower.</summary>
    public static double Best(Action turn, double seconds = 1.5)
    {
        var best = TimeSpan.MaxValue;
        var whole = Stopwatch.StartNew();
        for (var turns = 0; turns < 10 || whole.Elapsed.TotalSeconds < seconds; turns++)
        {
            var watch = Stopwatch.StartNew();
            turn();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return 1 / best.TotalSeconds;
    }
}
