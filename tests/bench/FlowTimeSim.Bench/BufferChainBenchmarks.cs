using BenchmarkDotNet.Attributes;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>Feedback, bin by bin.</summary>
[MemoryDiagnoser]
public class BufferChainBenchmarks
{
    private Workspace workspace = null!;

    /// <summary>The number of buffers in a row.</summary>
    [Params(1, 100)]
    public int Buffers { get; set; }

    /// <summary>Builds the program.</summary>
    [GlobalSetup]
    public void Setup() => workspace = new Workspace(Workloads.BufferChain(Buffers, Workloads.Year));

    /// <summary>One run in used memory.</summary>
    [Benchmark]
    public RunResult Run() => Evaluator.Run(workspace);
}
