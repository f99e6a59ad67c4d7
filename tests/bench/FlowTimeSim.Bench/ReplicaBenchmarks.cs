using BenchmarkDotNet.Attributes;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>Replicas evaluated together.</summary>
[MemoryDiagnoser]
public class ReplicaBenchmarks
{
    private Engine.Program program = null!;
    private Action<int, ReplicaGroup> supply = null!;
    private ReplicaGroup group = null!;

    /// <summary>The number of bins.</summary>
    [Params(2160)]
    public int Bins { get; set; } = 2160;

    /// <summary>The number of replicas.</summary>
    [Params(1000)]
    public int Replicas { get; set; } = 1000;

    /// <summary>Builds the program.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (program, var demand) = Workloads.FiveBuffers(Bins);
        supply = Workloads.Demand(demand, Bins);
        group = new ReplicaGroup(program);
        supply(0, group);
    }

    /// <summary>One group, without draws.</summary>
    [Benchmark]
    public ReplicaGroup Group()
    {
        group.Run();
        return group;
    }

    /// <summary>An ensemble with its draws and its bands.</summary>
    [Benchmark]
    public double[][] Bands() => Ensemble.Bands(program, Replicas, [4], supply)[0].At(0.05, 0.5, 0.95);
}
