namespace FlowTimeSim.Engine;

/// <summary>Orders nodes so that each stands behind what it reads in the same bin: depth first, without recursion, linear in nodes.</summary>
internal static class SameBinOrder
{
    /// <summary>Finds the order, or a cycle.</summary>
    /// <returns>The nodes of a cycle, or none.</returns>
    public static IReadOnlyList<NodeRef> Find(ReadOnlySpan<Node> nodes, out int[] order)
    {
        order = new int[nodes.Length];
        var placed = 0;
        var state = new byte[nodes.Length]; // 0 new, 1 on the path, 2 done
        var path = new Rows<PathStep>();
        for (var root = 0; root < nodes.Length; root++)
        {
            if (state[root] != 0)
            {
                continue;
            }

            state[root] = 1;
            path.Add(new PathStep(root, 0));
            while (path.TryTake(out var top))
            {
                var next = top.Next;
                var child = Next(nodes[top.Node], ref next);
                top.Next = next;
                if (child < 0)
                {
                    state[top.Node] = 2;
                    order[placed++] = top.Node;
                    continue;
                }

                path.Add(top);
                if (state[child] == 1)
                {
                    return Cycle(path, child);
                }

                if (state[child] == 0)
                {
                    state[child] = 1;
                    path.Add(new PathStep(child, 0));
                }
            }
        }

        return [];
    }

    private static int Next(in Node node, ref int position)
    {
        while (position < 4)
        {
            var operand = node.IsLagged ? -1 : node.Operand(position);
            position++;
            if (operand >= 0)
            {
                return operand;
            }
        }

        return -1;
    }

    private static List<NodeRef> Cycle(Rows<PathStep> path, int start)
    {
        var cycle = new List<NodeRef>();
        for (var position = path.Count - 1; position >= 0; position--)
        {
            cycle.Add(new NodeRef(path[position].Node));
            if (path[position].Node == start)
            {
                break;
            }
        }

        cycle.Reverse();
        return cycle;
    }
}
