namespace FlowTimeSim.Engine;

/// <summary>
/// Finds the strongly connected components of the values that the kept ones need, lagged reads included, each behind what it reads.
/// Tarjan's algorithm without recursion, linear in values. Source: Tarjan, "Depth-first search and linear graph algorithms" (1972).
/// </summary>
internal ref struct Components
{
    private readonly ReadOnlySpan<Value> values;
    private readonly int[] number; // 0 unseen, else the time of its discovery
    private readonly int[] low;
    private readonly bool[] open;
    private readonly Rows<int> members = new();
    private readonly Rows<PathStep> path = new();
    private readonly int[] placed;
    private readonly Rows<int> starts;
    private int placedCount;
    private int time;

    private Components(ReadOnlySpan<Value> values)
    {
        this.values = values;
        number = new int[values.Length];
        low = new int[values.Length];
        open = new bool[values.Length];
        placed = new int[values.Length];
        starts = new Rows<int>(values.Length + 1);
    }

    /// <summary>The components in the order of evaluation; the members of one in rising order, which is their order within a bin.</summary>
    public static ComponentList Find(ReadOnlySpan<Value> values, ReadOnlySpan<int> roots)
    {
        var components = new Components(values);
        foreach (var root in roots)
        {
            if (components.number[root] == 0)
            {
                components.Visit(root);
            }
        }

        components.starts.Add(components.placedCount);
        return new ComponentList(components.placed, components.starts);
    }

    private void Visit(int root)
    {
        Enter(root);
        while (path.TryTake(out var top))
        {
            var child = -1;
            while (top.Next < 3 && child < 0)
            {
                child = values[top.Node].Operand(top.Next++);
            }

            if (child >= 0)
            {
                path.Add(top);
                if (number[child] == 0)
                {
                    Enter(child);
                }
                else if (open[child])
                {
                    low[top.Node] = Math.Min(low[top.Node], number[child]);
                }
            }
            else
            {
                Leave(top.Node);
            }
        }
    }

    private void Enter(int value)
    {
        number[value] = low[value] = ++time;
        open[value] = true;
        members.Add(value);
        path.Add(new PathStep(value, 0));
    }

    private void Leave(int value)
    {
        if (path.Count > 0)
        {
            var parent = path[path.Count - 1].Node;
            low[parent] = Math.Min(low[parent], low[value]);
        }

        if (low[value] != number[value])
        {
            return;
        }

        starts.Add(placedCount);
        var start = placedCount;
        int member;
        do
        {
            member = members.Take();
            open[member] = false;
            placed[placedCount++] = member;
        }
        while (member != value);
        if (placedCount > start + 1)
        {
            Array.Sort(placed, start, placedCount - start);
        }
    }
}
