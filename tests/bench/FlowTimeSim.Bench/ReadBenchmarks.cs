using BenchmarkDotNet.Attributes;

namespace FlowTimeSim.Bench;

/// <summary>Reading and compiling an engine model.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private string text = string.Empty;

    /// <summary>The number of nodes.</summary>
    [Params(10_000, 100_000)]
    public int Nodes { get; set; }

    /// <summary>Writes the model.</summary>
    [GlobalSetup]
    public void Setup() => text = ModelTexts.Engine(Nodes);

    /// <summary>The YAML library's own event loop over the same text.</summary>
    [Benchmark(Baseline = true)]
    public int Loop() => ReadRows.Loop(text);

    /// <summary>From the text to the program.</summary>
    [Benchmark]
    public Engine.Program Compile() => ReadRows.Compile(text);
}
