namespace FlowTimeSim.Engine;

/// <summary>What to evaluate over how many bins. Immutable, and safe to run from several threads at once. Made by <see cref="ProgramBuilder"/>.</summary>
public sealed class Program
{
    private readonly Dictionary<string, int> positions;
    private readonly int[] nodeValues;

    internal Program(int bins, ReadOnlySpan<Node> nodes, string[] names, int[] kept, int[] order, Dictionary<string, int> positions)
    {
        Bins = bins;
        Values = Lowering.Lower(nodes, order, bins, out var map);
        KeptValues = new int[kept.Length];
        for (var series = 0; series < kept.Length; series++)
        {
            KeptValues[series] = map[kept[series]];
        }

        nodeValues = map;
        Plan = PlanFor(null);
        NodeCount = nodes.Length;
        Names = names;
        this.positions = positions;
    }

    /// <summary>The number of bins of every series.</summary>
    public int Bins { get; }

    /// <summary>The names of the kept series, in the order in which they were kept.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many nodes the builder made: a run costs at most this many node-bins in each bin.</summary>
    public int NodeCount { get; }

    internal Value[] Values { get; }

    /// <summary>The value of each kept series.</summary>
    internal int[] KeptValues { get; }

    internal Plan Plan { get; }

    /// <summary>The plan for a number of bins at once, null for the best. Only speed depends on it.</summary>
    internal Plan PlanFor(int? block) => Planner.Make(Values, KeptValues, Bins, block);

    /// <summary>The value of a node that is given data, directly or through placeholders; else -1.</summary>
    internal int DataValue(NodeRef node) =>
        (uint)node.Index < (uint)nodeValues.Length && Values[nodeValues[node.Index]].Code == Code.Data ? nodeValues[node.Index] : -1;

    internal int Position(string name) => positions.TryGetValue(name, out var position) ? position : -1;
}
