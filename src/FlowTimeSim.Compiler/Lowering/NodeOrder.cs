using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Orders nodes so that each stands behind what it reads in the same bin: data first, then in the order in which they were made.</summary>
internal static class NodeOrder
{
    /// <summary>The order, or the nodes of a cycle in which each reads the next.</summary>
    public static (ImmutableArray<EngineNode> Ordered, ImmutableArray<EngineNode> Cycle) Sort(IReadOnlyList<EngineNode> nodes)
    {
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            position.TryAdd(nodes[i].Id, i);
        }

        var reads = nodes.Select(node => Reads(node).Where(position.ContainsKey).Select(id => position[id]).Distinct().ToArray()).ToArray();
        var waiting = reads.Select(r => r.Length).ToArray();
        var readers = new List<int>[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            readers[i] = [];
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var source in reads[i])
            {
                readers[source].Add(i);
            }
        }

        var ready = new PriorityQueue<int, int>();
        foreach (var i in Enumerable.Range(0, nodes.Count).Where(i => waiting[i] == 0))
        {
            ready.Enqueue(i, Priority(nodes, i));
        }

        var ordered = ImmutableArray.CreateBuilder<EngineNode>(nodes.Count);
        while (ready.TryDequeue(out var next, out _))
        {
            ordered.Add(nodes[next]);
            foreach (var reader in readers[next].Where(reader => --waiting[reader] == 0))
            {
                ready.Enqueue(reader, Priority(nodes, reader));
            }
        }

        return ordered.Count == nodes.Count
            ? (ordered.MoveToImmutable(), [])
            : ([], [.. Cycle(reads, waiting).Select(i => nodes[i])]);
    }

    private static int Priority(IReadOnlyList<EngineNode> nodes, int i) => nodes[i] is ConstNode or PmfNode ? i - nodes.Count : i;

    private static List<int> Cycle(int[][] reads, int[] waiting)
    {
        var path = new List<int>();
        var at = Array.FindIndex(waiting, w => w > 0);
        while (!path.Contains(at))
        {
            path.Add(at);
            at = reads[at].First(source => waiting[source] > 0);
        }

        return path[path.IndexOf(at)..];
    }

    /// <summary>What a node reads, in this bin or an earlier one.</summary>
    public static IEnumerable<string> AllReads(EngineNode node) => node is ExprNode expression ? ExpressionNames.In(expression.Expression).Select(name => name.Name) : Reads(node);

    private static IEnumerable<string> Reads(EngineNode node) => node switch
    {
        ExprNode expression => SameBin(expression.Expression),
        QueueNode queue => queue.Loss is null ? [queue.Inflow, queue.Outflow] : [queue.Inflow, queue.Outflow, queue.Loss],
        _ => [],
    };

    private static IEnumerable<string> SameBin(Expression expression) => expression switch
    {
        NameExpression name => [name.Name],
        NegateExpression negate => SameBin(negate.Operand),
        BinaryExpression binary => SameBin(binary.Left).Concat(SameBin(binary.Right)),
        CallExpression { Arguments: [_, NumberExpression { Value: >= 1 }] } call when call.Function.Equals("SHIFT", StringComparison.OrdinalIgnoreCase) => [],
        CallExpression call => call.Arguments.SelectMany(SameBin),
        _ => [],
    };
}
