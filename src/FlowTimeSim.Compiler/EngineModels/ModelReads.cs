using System.Collections.Immutable;
using FlowTimeSim.Compiler.Collections;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>What every node of a model reads, found in one walk over all expressions: the checks ask it many times.</summary>
internal sealed class ModelReads
{
    private readonly Room<NodeRead> reads;
    private readonly int[] sources;
    private readonly int[] starts;

    /// <summary>Walks a model.</summary>
    public ModelReads(ImmutableArray<EngineNode> nodes)
    {
        Numbers = new Dictionary<string, int>(nodes.Length, StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            Numbers.TryAdd(nodes[i].Id, i);
        }

        reads = new Room<NodeRead>(nodes.Length * 2);
        var open = new Room<OpenRead>();
        starts = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            NodeRead.Collect(nodes[i], open, reads);
            starts[i + 1] = reads.Count;
        }

        sources = new int[reads.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = Numbers.TryGetValue(reads[i].Id, out var source) ? source : -1;
            HasLags |= reads[i].IsLagged;
        }
    }

    /// <summary>The number of each node, of those of one id the first.</summary>
    public Dictionary<string, int> Numbers { get; }

    /// <summary>Whether anything is read from earlier bins only.</summary>
    public bool HasLags { get; }

    /// <summary>Every read of the model, node by node, in the order of the text.</summary>
    public ReadOnlySpan<NodeRead> All => reads.Span;

    /// <summary>For each of <see cref="All"/> the number of the node that is read, or -1 when nothing has this name.</summary>
    public ReadOnlySpan<int> Sources => sources;

    /// <summary>Where the reads of a node stand in <see cref="All"/>.</summary>
    public (int Start, int End) Of(int node) => (starts[node], starts[node + 1]);
}
