using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>
/// Digests of what the engine computes. They must be the same on every machine, and for every number of threads and width of vectors that environment switches
/// can force, replicas alone or together.
/// </summary>
public static class Digests
{
    private const int Bins = 1000;
    private const int Replicas = 40;

    /// <summary>Prints a line for each.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine($"graph {Of(Evaluator.Run(Workloads.RandomGraph(300, Bins)))}");
        output.WriteLine($"chain {Of(Evaluator.Run(Workloads.BufferChain(12, Bins)))}");
        output.WriteLine($"counts {Of([.. Enumerable.Range(0, Bins).Select(t => PoissonSampler.Draw(new PhiloxSeries(7, 3), t / 9.0, 5, (uint)t))])}");
        foreach (var threads in (int[])[1, 2, 4])
        {
            output.WriteLine($"replicas {Alone(threads)}");
            output.WriteLine($"replicas {Together(threads)}");
            var (program, demand) = Workloads.FiveBuffers(Bins);
            var bands = Ensemble.Bands(program, Replicas, [0, 4], Workloads.Demand(demand, Bins), 16, threads);
            output.WriteLine($"bands {Of([.. bands.SelectMany(band => band.At(0.1, 0.5, 0.9)).SelectMany(row => row)])}");
        }
    }

    private static string Alone(int threads)
    {
        var (program, demand) = Workloads.FiveBuffers(Bins);
        var sampler = new DiscreteSampler([80, 100, 150], [0.1, 0.6, 0.3]);
        var all = new double[Replicas][];
        Ensemble.Run(program, Replicas, Supply, (replica, result) => all[replica] = result["queue4"].ToArray(), threads);
        return Of([.. all.SelectMany(row => row)]);

        void Supply(int replica, Workspace workspace)
        {
            var values = new double[Bins];
            new PhiloxSeries(42, 1).Uniforms((uint)replica, 0, values);
            workspace.Supply(demand, Array.ConvertAll(values, sampler.Draw));
        }
    }

    private static string Together(int threads)
    {
        var (program, demand) = Workloads.FiveBuffers(Bins);
        var all = new double[Replicas][];
        Ensemble.RunTogether(program, Replicas, [4], Workloads.Demand(demand, Bins), Read, threads);
        return Of([.. all.SelectMany(row => row)]);

        void Read(int first, ReplicaGroup group)
        {
            for (var lane = 0; lane < ReplicaGroup.Lanes && first + lane < Replicas; lane++)
            {
                all[first + lane] = new double[Bins];
                group.CopyTo(0, lane, all[first + lane]);
            }
        }
    }

    private static string Of(RunResult result) => Of([.. result.Names.SelectMany(name => result[name].ToArray())]);

    private static string Of(double[] values) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(values)));
}
