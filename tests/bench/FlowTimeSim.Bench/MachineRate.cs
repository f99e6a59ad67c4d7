using System.Diagnostics;
using System.Numerics.Tensors;

namespace FlowTimeSim.Bench;

/// <summary>What the machine itself does: the yardstick that makes numbers of two machines, or of two hours, comparable.</summary>
public static class MachineRate
{
    /// <summary>c[i] = a[i] + b[i] over three arrays that fill half of a second-level cache of 1 MiB, in elements a second.</summary>
    public static double SecondLevelAdd() => Add(21 * 1024, 400);

    /// <summary>c[i] = a[i] + b[i] over three arrays, in elements a second.</summary>
    /// <param name="length">The length of each.</param>
    /// <param name="times">How often in a turn.</param>
    public static double Add(int length, int times)
    {
        double[] a = new double[length], b = new double[length], c = new double[length];
        Array.Fill(a, 1.5);
        Array.Fill(b, 2.5);
        return Median(() =>
        {
            for (var i = 0; i < times; i++)
            {
                TensorPrimitives.Add(a, b, c);
            }
        }) * times * length;
    }

    /// <summary>
    /// The median of many turns after some to warm up, in turns a second of processor time: what other programs take of a shared machine does not count,
    /// what our own collector does on other threads does.
    /// </summary>
    public static double Median(Action turn, double seconds = 1.5)
    {
        var times = new List<double>();
        var whole = Stopwatch.StartNew();
        for (var turns = -3; times.Count < 7 || (whole.Elapsed.TotalSeconds < seconds && times.Count < 10_000); turns++)
        {
            var start = Environment.CpuUsage.TotalTime;
            turn();
            if (turns >= 0)
            {
                times.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
            }
        }

        times.Sort();
        return 1 / times[times.Count / 2];
    }

    /// <summary>Two turns, one after the other, again and again: the medians of both in milliseconds of processor time.</summary>
    public static (double First, double Second) InTurn(Action first, Action second, int turns = 11)
    {
        var times = (First: new double[turns], Second: new double[turns]);
        for (var i = -3; i < turns; i++)
        {
            var one = One(first);
            var two = One(second);
            if (i >= 0)
            {
                (times.First[i], times.Second[i]) = (one, two);
            }
        }

        Array.Sort(times.First);
        Array.Sort(times.Second);
        return (times.First[turns / 2], times.Second[turns / 2]);

        static double One(Action turn)
        {
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            turn();
            return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }
    }
}
