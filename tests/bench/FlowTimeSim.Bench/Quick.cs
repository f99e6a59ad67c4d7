using System.Globalization;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>One table in a few seconds, each rate beside the machine's own.</summary>
public static class Quick
{
    /// <summary>Measures and prints.</summary>
    public static void Print(TextWriter output)
    {
        var machine = MachineRate.SecondLevelAdd();
        output.WriteLine("| workload | rate, 1e6/s | of c = a + b in the second-level cache | bytes allocated a run |");
        output.WriteLine("|---|---:|---:|---:|");
        Row(output, "c = a + b, elements", machine, machine, 0);
        Measure(output, "random graph, 1,000 binary nodes x 8,760, node-bins", Workloads.RandomGraph(1000, Workloads.Year), 1000, machine);
        Measure(output, "chain of 100 buffers x 8,760, recipe node-bins (4 a buffer)", Workloads.BufferChain(100, Workloads.Year), 400, machine);
        EnsembleOfBuffers(output, 1, machine);
        EnsembleOfBuffers(output, Environment.ProcessorCount, machine);
        Row(output, "c = a + b again", MachineRate.SecondLevelAdd(), machine, 0);
    }

    private static void EnsembleOfBuffers(TextWriter output, int threads, double machine)
    {
        const int Replicas = 200;
        var (program, demand) = Workloads.OneBuffer(Workloads.Year);
        var sampler = new DiscreteSampler([80, 100, 150], [0.1, 0.6, 0.3]);
        var largest = new double[Replicas];
        var draws = new ThreadLocal<double[]>(() => new double[program.Bins]);
        var rate = MachineRate.Best(() => Ensemble.Run(
            program,
            Replicas,
            (replica, workspace) =>
            {
                var values = draws.Value!;
                new PhiloxSeries(42, 1).Uniforms((uint)replica, 0, values);
                for (var t = 0; t < values.Length; t++)
                {
                    values[t] = sampler.Draw(values[t]);
                }

                workspace.Supply(demand, values);
            },
            (replica, result) => largest[replica] = System.Numerics.Tensors.TensorPrimitives.Max(result["queue"]),
            threads));
        Row(output, $"ensemble of 200 x 1 buffer x 8,760, draws included, {threads} threads, recipe node-bins", rate * Replicas * 4 * program.Bins, machine, null);
    }

    private static void Measure(TextWriter output, string name, Engine.Program program, int nodes, double machine)
    {
        var workspace = new Workspace(program);
        var rate = MachineRate.Best(() => Evaluator.Run(workspace)) * nodes * program.Bins;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluator.Run(workspace);
        Row(output, name, rate, machine, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Row(TextWriter output, string name, double rate, double machine, long? bytes) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {rate / 1e6:N0} | {rate / machine:P0} | {bytes} |"));
}
