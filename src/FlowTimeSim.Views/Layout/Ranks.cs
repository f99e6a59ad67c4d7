namespace FlowTimeSim.Views.Layout;

/// <summary>Assigns each component its rank: one more than the highest of those that feed it, where loops are cut.</summary>
internal static class Ranks
{
    /// <summary>The ranks from 0, and which edges run against them (they close a loop).</summary>
    public static (int[] Rank, bool[] IsBack) Of(int count, IReadOnlyList<(int From, int To)> edges)
    {
        var outgoing = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            outgoing[i] = [];
        }

        for (var e = 0; e < edges.Count; e++)
        {
            outgoing[edges[e].From].Add(e);
        }

        var isBack = new bool[edges.Count];
        var order = Visit(count, edges, outgoing, isBack);
        var rank = new int[count];
        foreach (var node in order)
        {
            foreach (var e in outgoing[node].Where(e => !isBack[e]))
            {
                rank[edges[e].To] = Math.Max(rank[edges[e].To], rank[node] + 1);
            }
        }

        PullStarts(count, edges, outgoing, isBack, rank);
        SpreadLoners(count, edges, rank);
        return (rank, isBack);
    }

    // Depth first from where nothing enters, then from what is left in the order of the catalog: an edge to a component that is
    // still open closes a loop. The answer is a topological order of the other edges. No recursion: a chain may be long.
    private static int[] Visit(int count, IReadOnlyList<(int From, int To)> edges, List<int>[] outgoing, bool[] isBack)
    {
        var entered = new bool[count];
        foreach (var (from, to) in edges)
        {
            entered[to] |= from != to;
        }

        var state = new byte[count];
        var next = new int[count];
        var finished = new List<int>(count);
        var open = new Stack<int>();
        foreach (var root in Enumerable.Range(0, count).OrderBy(i => entered[i]))
        {
            if (state[root] != 0)
            {
                continue;
            }

            open.Push(root);
            state[root] = 1;
            while (open.TryPeek(out var node))
            {
                if (next[node] == outgoing[node].Count)
                {
                    state[node] = 2;
                    finished.Add(open.Pop());
                    continue;
                }

                var e = outgoing[node][next[node]++];
                var to = edges[e].To;
                isBack[e] = state[to] == 1;
                if (state[to] == 0)
                {
                    state[to] = 1;
                    open.Push(to);
                }
            }
        }

        finished.Reverse();
        return [.. finished];
    }

    // What nothing feeds stands just before what it feeds.
    private static void PullStarts(int count, IReadOnlyList<(int From, int To)> edges, List<int>[] outgoing, bool[] isBack, int[] rank)
    {
        var fed = new bool[count];
        for (var e = 0; e < edges.Count; e++)
        {
            fed[edges[e].To] |= !isBack[e];
        }

        for (var i = 0; i < count; i++)
        {
            var next = outgoing[i].Where(e => !isBack[e]).Select(e => rank[edges[e].To]).DefaultIfEmpty(-1).Min();
            if (!fed[i] && next > 0)
            {
                rank[i] = next - 1;
            }
        }
    }

    // Components without a connection share the ranks that there are, or make rows of five.
    private static void SpreadLoners(int count, IReadOnlyList<(int From, int To)> edges, int[] rank)
    {
        var loners = Enumerable.Range(0, count).Where(i => !edges.Any(e => e.From == i || e.To == i)).ToList();
        var columns = edges.Count == 0 ? 5 : rank.Max() + 1;
        for (var i = 0; i < loners.Count; i++)
        {
            rank[loners[i]] = i % columns;
        }
    }
}
