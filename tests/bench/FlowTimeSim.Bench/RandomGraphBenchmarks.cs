using BenchmarkDotNet.Attributes;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>Columns without recurrences.</summary>
[MemoryDiagnoser]
public class RandomGraphBenchmarks
{
    private Workspace workspace = null!;

    /// <summary>The number of binary nodes.</summary>
    [Params(100, 1000)]
    public int Nodes { get; set; }

    /// <summary>Builds the program.</summary>
    [GlobalSetup]
    public void Setup() => workspace = new Workspace(Workloads.RandomGraph(Nodes, Workloads.Year));

    /// <summary>One run in used memory.</summary>
    [Benchmark]
    public RunResult Run() => Evaluator.Run(workspace);
}
