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
    private readonly ModelReads reads;
    private readonly int[] position;
    private readonly ImmutableArray<(int First, int Last)> spans;

    private FlowTimeOrder(ModelReads reads, ImmutableArray<int> order)
    {
        this.reads = reads;
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
        return Of(new ModelReads(model.Nodes), model.Nodes.Length);
    }

    /// <summary>Replays the order of a model whose reads are known.</summary>
    internal static FlowTimeOrder? Of(ModelReads reads, int nodes)
    {
        var (waiting, first, readers) = Readers(reads, nodes);

        // The nodes that are ready stand behind those that are done: the order is its own queue.
        var order = new int[nodes];
        var ready = 0;
        for (var i = 0; i < nodes; i++)
        {
            if (waiting[i] == 0)
            {
                order[ready++] = i;
            }
        }

        for (var done = 0; done < ready; done++)
        {
            for (var i = first[order[done]]; i < first[order[done] + 1]; i++)
            {
                if (--waiting[readers[i]] == 0)
                {
                    order[ready++] = readers[i];
                }
            }
        }

        return ready == nodes ? new FlowTimeOrder(reads, ImmutableArray.Create(order)) : null;
    }

    /// <summary>Of each node how many it reads in the same bin, each once, and those that read it, by rising number.</summary>
    private static (int[] Waiting, int[] First, int[] Readers) Readers(ModelReads reads, int nodes)
    {
        var waiting = new int[nodes];
        var first = new int[nodes + 2];
        var seen = new int[nodes]; // the last reader, counted from 1
        Each((_, source) => first[source + 2]++);
        for (var i = 2; i < first.Length; i++)
        {
            first[i] += first[i - 1];
        }

        Array.Clear(seen);
        var readers = new int[first[^1]];
        Each((reader, source) =>
        {
            readers[first[source + 1]++] = reader;
            waiting[reader]++;
        });
        return (waiting, first, readers);

        void Each(Action<int, int> pair)
        {
            for (var reader = 0; reader < nodes; reader++)
            {
                var (start, end) = reads.Of(reader);
                for (var i = start; i < end; i++)
                {
                    if (!reads.All[i].IsLagged && reads.Sources[i] is >= 0 and var source && seen[source] != reader + 1)
                    {
                        seen[source] = reader + 1;
                        pair(reader, source);
                    }
                }
            }
        }
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
        foreach (var reader in reads.HasLags ? Order : [])
        {
            var (start, end) = reads.Of(reader);
            for (var i = start; i < end; i++)
            {
                if (reads.All[i].IsLagged && reads.Sources[i] is >= 0 and var source)
                {
                    yield return (reader, source, reads.All[i]);
                }
            }
        }
    }

    /// <summary>The place of a node in the order.</summary>
    internal int PositionOf(int node) => position[node];

    private ImmutableArray<(int First, int Last)> FindSpans()
    {
        if (!reads.HasLags)
        {
            return [];
        }

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
}
