namespace FlowTimeSim.Compiler.Rules;

/// <summary>The strongly connected parts of a graph (S. R. Kosaraju 1978, M. Sharir 1981), without recursion.</summary>
internal static class StrongComponents
{
    /// <summary>Every node in exactly one part, the nodes of a part rising.</summary>
    /// <param name="count">The nodes are 0 to count - 1.</param>
    /// <param name="next">Where the edges of a node lead.</param>
    public static List<int[]> Of(int count, ILookup<int, int> next)
    {
        var finished = new List<int>(count);
        var seen = new bool[count];
        for (var node = 0; node < count; node++)
        {
            Walk(node, next, seen, finished);
        }

        var before = Enumerable.Range(0, count).SelectMany(from => next[from].Select(to => (from, to))).ToLookup(edge => edge.to, edge => edge.from);
        Array.Clear(seen);
        var parts = new List<int[]>();
        foreach (var node in Enumerable.Reverse(finished))
        {
            var part = new List<int>();
            Walk(node, before, seen, part);
            if (part.Count > 0)
            {
                part.Sort();
                parts.Add([.. part]);
            }
        }

        return parts;
    }

    // Adds the nodes reached for the first time, each behind those that are reached from it.
    private static void Walk(int start, ILookup<int, int> next, bool[] seen, List<int> done)
    {
        if (seen[start])
        {
            return;
        }

        seen[start] = true;
        var open = new Stack<(int Node, IEnumerator<int> To)>([(start, next[start].GetEnumerator())]);
        while (open.TryPeek(out var top))
        {
            if (!top.To.MoveNext())
            {
                open.Pop();
                done.Add(top.Node);
            }
            else if (!seen[top.To.Current])
            {
                seen[top.To.Current] = true;
                open.Push((top.To.Current, next[top.To.Current].GetEnumerator()));
            }
        }
    }
}
