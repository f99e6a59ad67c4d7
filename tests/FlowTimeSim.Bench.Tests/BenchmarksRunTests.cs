namespace FlowTimeSim.Bench.Tests;

/// <summary>Every benchmark once, for its number; no clock.</summary>
public class BenchmarksRunTests
{
    [Fact]
    public void The_random_graph_runs()
    {
        var graph = new RandomGraphBenchmarks { Nodes = 100 };
        graph.Setup();
        var result = graph.Run();
        Assert.Equal((16, Workloads.Year), (result.Names.Count, result.Bins));
        Assert.Equal(result[result.Names[3]].ToArray(), graph.Run()[result.Names[3]].ToArray());
    }

    [Fact]
    public void The_chain_of_buffers_conserves_what_flows()
    {
        var chain = new BufferChainBenchmarks { Buffers = 100 };
        chain.Setup();
        var result = chain.Run();
        Assert.Equal(100, result.Names.Count);
        Assert.Null(result.FirstNonFinite);
        Assert.InRange(result["queue0"].ToArray().Max(), 1, 170);
    }

    [Fact]
    public void Replicas_run_together_and_their_bands_are_in_order()
    {
        var replicas = new ReplicaBenchmarks { Bins = 200, Replicas = 50 };
        replicas.Setup();
        Assert.Equal(200 * Engine.ReplicaGroup.Lanes, replicas.Group().Values(4).Length);
        var bands = replicas.Bands();
        Assert.All(Enumerable.Range(0, 200), t => Assert.True(bands[0][t] <= bands[1][t] && bands[1][t] <= bands[2][t]));
        Assert.True(bands[2].Max() > bands[0].Max());
    }

    [Fact]
    public void A_model_of_text_is_read_and_compiled()
    {
        var read = new ReadBenchmarks { Nodes = 2000 };
        read.Setup();
        Assert.Equal(2000, read.Compile().Names.Count);
        Assert.True(read.Loop() > 2000 * 8);
        Assert.Equal(5, ReadRows.Compile(ModelTexts.Series(5, 300)).Names.Count);
    }
}
