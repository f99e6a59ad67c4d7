namespace FlowTimeSim.Engine;

/// <summary>
/// Lays a program out: values that need no history live in block buffers which are used again as soon as their last reader has passed, so that memory
/// is bounded by what is alive at once; shifts are views of their source's history and cost nothing.
/// </summary>
internal sealed class Planner
{
    private const int LongestBlock = 512;
    private const int ShortestBlock = 8; // a cache line
    private const int LoopNumbers = 64 * 1024; // half of a second-level cache of 1 MiB

    private readonly Value[] values;
    private readonly ComponentList components;
    private readonly Layout layout;
    private readonly Rows<Step> steps;
    private readonly List<Instruction[]> loops = [];
    private readonly List<int> series = [];
    private readonly Rows<Value> details = new();
    private readonly int[] lastUse;
    private readonly int[] firstKept; // of each value: where its kept series begin
    private readonly int[] keptSeries;

    private Planner(Value[] values, int[] kept, int bins, int? block)
    {
        this.values = values;
        components = Components.Find(values, kept);
        (firstKept, keptSeries) = ByValue(values.Length, kept);
        steps = new Rows<Step>(components.Count + kept.Length);
        layout = new Layout(values, components, bins, Math.Min(bins, block ?? BestBlock(components)));
        lastUse = LastUses(values, components);
    }

    /// <summary>Plans a program.</summary>
    /// <param name="values">The lowered nodes.</param>
    /// <param name="kept">The value of each kept series.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="block">How many bins a step passes over at once, at least 1, or null for the best; the result does not depend on it.</param>
    public static Plan Make(Value[] values, int[] kept, int bins, int? block)
    {
        var planner = new Planner(values, kept, bins, block);
        for (var position = 0; position < planner.components.Count; position++)
        {
            planner.Component(position);
        }

        return planner.layout.Finish(planner.steps, [.. planner.loops], [.. planner.series], planner.details.ToArray());
    }

    /// <summary>
    /// Steps over columns like long blocks. A loop goes over all its members in each bin, so a big one wants blocks so short that all of them stay in
    /// the second-level cache.
    /// </summary>
    private static int BestBlock(ComponentList components)
    {
        var largest = 1;
        for (var position = 0; position < components.Count; position++)
        {
            largest = Math.Max(largest, components[position].Length);
        }

        return Math.Clamp(LoopNumbers / largest, ShortestBlock, LongestBlock);
    }

    /// <summary>The kept series by the value that they keep, in their order.</summary>
    private static (int[] First, int[] Series) ByValue(int values, int[] kept)
    {
        var first = new int[values + 2];
        foreach (var value in kept)
        {
            first[value + 2]++;
        }

        for (var i = 2; i < first.Length; i++)
        {
            first[i] += first[i - 1];
        }

        var series = new int[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            series[first[kept[i] + 1]++] = i;
        }

        return (first, series);
    }

    /// <summary>The position of the last component that reads each value's buffer.</summary>
    private static int[] LastUses(Value[] values, ComponentList components)
    {
        var last = new int[values.Length];
        for (var position = 0; position < components.Count; position++)
        {
            foreach (var member in components[position])
            {
                last[member] = Math.Max(last[member], position);
                for (var i = 0; i < 3; i++)
                {
                    if (values[member].Operand(i) is >= 0 and var operand)
                    {
                        last[operand] = position;
                    }
                }
            }
        }

        return last;
    }

    private void Component(int position)
    {
        var members = components[position];
        if (layout.IsLoop(members))
        {
            foreach (var member in members)
            {
                layout.Allocate(member);
            }

            loops.Add(Loop(members));
            steps.Add(new Step(Code.Loop, Operand.None, Operand.None, Operand.None, Operand.None, loops.Count - 1));
        }
        else
        {
            Single(members[0], position);
        }

        foreach (var member in members)
        {
            for (var i = firstKept[member]; i < firstKept[member + 1]; i++)
            {
                steps.Add(new Step(Code.Keep, Operand.None, layout.Place(member), Operand.None, Operand.None, keptSeries[i]));
            }
        }

        Release(members, position);
    }

    private Instruction[] Loop(ReadOnlySpan<int> members)
    {
        var instructions = new Rows<Instruction>(members.Length);
        foreach (var member in members)
        {
            if (!layout.IsView(member))
            {
                instructions.Add(new Instruction(Step(member)));
            }
        }

        return instructions.ToArray();
    }

    private void Single(int value, int position)
    {
        switch (values[value].Code)
        {
            case Code.Scalar:
                layout.Constant(value, values[value].Number);
                if (layout.IsStored(value))
                {
                    var constant = layout.Place(value);
                    layout.Allocate(value);
                    steps.Add(new Step(Code.Copy, layout.Place(value), constant, Operand.None, Operand.None, 0));
                }

                break;
            case Code.Data:
                series.Add(value);
                var given = new Operand(0, series.Count - 1, OperandForm.Column);
                if (layout.IsStored(value))
                {
                    layout.Allocate(value);
                    steps.Add(new Step(Code.Copy, layout.Place(value), given, Operand.None, Operand.None, 0));
                }
                else
                {
                    layout.Put(value, given);
                }

                break;
            case Code.Shift when layout.IsView(value):
                layout.Allocate(value);
                break;
            default:
                // A buffer whose last reader this is may take the result: each bin is read before it is written.
                if (values[value].Code <= Code.Dispatch || values[value].Code == Code.Queue)
                {
                    ReleaseOperands(value, position);
                }

                layout.Allocate(value);
                steps.Add(Step(value));
                break;
        }
    }

    private Step Step(int number)
    {
        var value = values[number];
        var detail = 0;
        if (value.Code == Code.Queue)
        {
            detail = layout.State(value.Number);
        }
        else if (value.Code is Code.Pulse or Code.Dispatch or Code.Shift or Code.Convolve)
        {
            details.Add(value);
            detail = details.Count - 1;
        }

        return new Step(value.Code, layout.Place(number), At(value.A), At(value.B), At(value.C), detail);

        Operand At(int operand) => operand < 0 ? Operand.None : layout.Place(operand);
    }

    private void Release(ReadOnlySpan<int> members, int position)
    {
        foreach (var member in members)
        {
            ReleaseOperands(member, position);
            if (lastUse[member] == position)
            {
                layout.Release(member);
            }
        }
    }

    private void ReleaseOperands(int value, int position)
    {
        for (var i = 0; i < 3; i++)
        {
            if (values[value].Operand(i) is >= 0 and var operand && lastUse[operand] == position)
            {
                layout.Release(operand);
            }
        }
    }
}
