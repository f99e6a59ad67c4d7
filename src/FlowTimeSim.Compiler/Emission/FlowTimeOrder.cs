using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>
/// The order in which the release of May 2026 evaluates nodes, replayed (design: engine.md, "All feedback in one span"): Kahn's order, first
/// in first out, over the reads of the same bin. It evaluates node by node, but bin by bin from an expression that shifts a later node up to
/// the last node that this expression shifts; a shift inside such a span whose source lies behind the span reads 0.
/// </summary>
public sealed class FlowTimeOrder
{
    private readonly EngineModel model;
    private readonly int[] position;
    private readonly ImmutableArray<(int First, int Last)> spans;

    private FlowTimeOrder(EngineModel model, ImmutableArray<int> order)
    {
        this.model = model;
        Order = order;
        position = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            position[order[at]] = at;
        }

        spans = FindSpans();
    }

    /// <summary>The numbers of the nodes in the order of evaluation.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The stretches of <see cref="Order"/> that are evaluated bin by bin: first and last position.</summary>
    public ImmutableArray<(int First, int Last)> Spans => spans;

    /// <summary>Replays the order; null when nodes read each other in the same bin.</summary>
    public static FlowTimeOrder? Of(EngineModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var numbers = Numbers(model);
        var waiting = new int[model.Nodes.Length];
        var readers = new List<int>[model.Nodes.Length];
        for (var i = 0; i < readers.Length; i++)
        {
            foreach (var source in SameBin(model.Nodes[i], numbers))
            {
                (readers[source] ??= []).Add(i);
                waiting[i]++;
            }
        }

        var queue = new Queue<int>(Enumerable.Range(0, waiting.Length).Where(i => waiting[i] == 0));
        var order = ImmutableArray.CreateBuilder<int>(waiting.Length);
        while (queue.TryDequeue(out var next))
        {
            order.Add(next);
            foreach (var reader in readers[next] ?? [])
            {
                if (--waiting[reader] == 0)
                {
                    queue.Enqueue(reader);
                }
            }
        }

        return order.Count == waiting.Length ? new FlowTimeOrder(model, order.ToImmutable()) : null;
    }

    /// <summary>The lagged reads that the release answers with 0: reader and source by number, in the order of evaluation.</summary>
    internal IEnumerable<(int Reader, int Source, NodeRead Read)> Stray()
    {
        foreach (var (reader, source, read) in LaggedReads())
        {
            var from = position[reader];
            var to = position[source];
            if (to >= from && !spans.Any(span => span.First <= from && from <= span.Last && to <= span.Last))
            {
                yield return (reader, source, read);
            }
        }
    }

    /// <summary>Every lagged read in the order of evaluation.</summary>
    internal IEnumerable<(int Reader, int Source, NodeRead Read)> LaggedReads()
    {
        var numbers = Numbers(model);
        foreach (var reader in Order)
        {
            foreach (var read in NodeRead.Of(model.Nodes[reader]))
            {
                if (read.IsLagged && numbers.TryGetValue(read.Id, out var source))
                {
                    yield return (reader, source, read);
                }
            }
        }
    }

    /// <summary>The place of a node in the order.</summary>
    internal int PositionOf(int node) => position[node];

    private ImmutableArray<(int First, int Last)> FindSpans()
    {
        var furthest = new int[Order.Length];
        foreach (var (reader, source, _) in LaggedReads())
        {
            furthest[position[reader]] = Math.Max(furthest[position[reader]], position[source]);
        }

        var result = ImmutableArray.CreateBuilder<(int, int)>();
        for (var at = 0; at < Order.Length; at++)
        {
            if (furthest[at] > at)
            {
                result.Add((at, furthest[at]));
                at = furthest[at];
            }
        }

        return result.ToImmutable();
    }

    private static Dictionary<string, int> Numbers(EngineModel model)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < model.Nodes.Length; i++)
        {
            numbers.TryAdd(model.Nodes[i].Id, i);
        }

        return numbers;
    }

    private static IEnumerable<int> SameBin(EngineNode node, Dictionary<string, int> numbers) =>
        NodeRead.Of(node).Where(read => !read.IsLagged && numbers.ContainsKey(read.Id)).Select(read => numbers[read.Id]).Distinct();
}
