using System.Globalization;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>One table in a minute, each figure beside what the machine does in the same run.</summary>
public static class Quick
{
    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where the tables go.</param>
    /// <param name="parts">What to measure: engine, replicas, read; none for all.</param>
    public static void Print(TextWriter output, IReadOnlyCollection<string> parts)
    {
        if (Has("engine") || Has("replicas"))
        {
            Evaluation(output, Has("engine"), Has("replicas"));
            output.WriteLine();
        }

        if (Has("read"))
        {
            ReadRows.Print(output);
        }

        bool Has(string part) => parts.Count == 0 || parts.Contains(part);
    }

    private static void Evaluation(TextWriter output, bool single, bool replicas)
    {
        var first = MachineRate.Add(1024, 8000);
        var second = MachineRate.SecondLevelAdd();
        var memory = MachineRate.Add(4_000_000, 2);
        output.WriteLine("| work | 1e6/s | of the second-level add rate | bytes a run |");
        output.WriteLine("|---|---:|---:|---:|");
        Row(output, "machine: c = a + b in the first-level cache", first, second, null);
        Row(output, "machine: c = a + b in the second-level cache", second, second, null);
        Row(output, "machine: c = a + b in memory", memory, second, null);
        if (single)
        {
            Measure(output, "random graph, 1,000 binary nodes x 8,760, node-bins", Workloads.RandomGraph(1000, Workloads.Year), 1000, second);
            Measure(output, "random graph, 1,000 binary nodes x 525,600, node-bins", Workloads.RandomGraph(1000, 60 * Workloads.Year), 1000, second);
        }

        Measure(output, "chain of 100 buffers x 8,760, node-bins (4 a buffer)", Workloads.BufferChain(100, Workloads.Year), 400, second);
        if (replicas)
        {
            Together(output, second);
            Bands(output, second);
        }

        Row(output, "machine: second-level cache again", MachineRate.SecondLevelAdd(), second, null);
    }

    private static void Together(TextWriter output, double machine)
    {
        var program = Workloads.BufferChain(100, Workloads.Year);
        Turn("all queues kept", new ReplicaGroup(program));
        Turn("the last queue kept", new ReplicaGroup(program, [99]));

        void Turn(string what, ReplicaGroup group)
        {
            var rate = MachineRate.Median(() =>
            {
                for (var replica = 0; replica < 256; replica += ReplicaGroup.Lanes)
                {
                    group.Run();
                }
            });
            Row(output, $"256 replicas of that chain together, {what}", rate * 256 * 400 * Workloads.Year, machine, null);
        }
    }

    private static void Bands(TextWriter output, double machine)
    {
        var (program, demand) = Workloads.FiveBuffers(2160);
        var supply = Workloads.Demand(demand, 2160);
        var rate = MachineRate.Median(() => Ensemble.Bands(program, 1000, [4], supply)[0].At(0.05, 0.5, 0.95));
        Row(output, string.Create(CultureInfo.InvariantCulture, $"1,000 replicas x 20 nodes x 2,160 with draws and bands, one thread: {1000 / rate:N0} ms"), rate * 1000 * 20 * 2160, machine, null);
    }

    private static void Measure(TextWriter output, string name, Engine.Program program, int nodes, double machine)
    {
        var workspace = new Workspace(program);
        var rate = MachineRate.Median(() => Evaluator.Run(workspace)) * nodes * program.Bins;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluator.Run(workspace);
        Row(output, name, rate, machine, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Row(TextWriter output, string name, double rate, double machine, long? bytes) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {rate / 1e6:N0} | {rate / machine:P0} | {bytes} |"));
}
