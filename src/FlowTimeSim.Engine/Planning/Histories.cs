namespace FlowTimeSim.Engine;

/// <summary>Which values are read by later bins, how far back, and which shifts are therefore only another look at their source.</summary>
internal sealed class Histories
{
    private readonly Value[] values;
    private readonly int[] needed;
    private readonly bool[] stored; // must stand in the arena
    private readonly long?[] before; // bits, of the first shift that reads the value

    public Histories(Value[] values, ComponentList components)
    {
        this.values = values;
        needed = new int[values.Length];
        stored = new bool[values.Length];
        before = new long?[values.Length];
        for (var position = 0; position < components.Count; position++)
        {
            var members = components[position];
            var loop = IsLoop(members);
            foreach (var member in members)
            {
                Note(values[member], loop);
            }
        }
    }

    public bool IsLoop(ReadOnlySpan<int> members) => members.Length > 1 || values[members[0]].A == members[0];

    public int Needed(int value) => needed[value];

    public bool IsStored(int value) => stored[value];

    public double Before(int value) => BitConverter.Int64BitsToDouble(before[value] ?? 0);

    /// <summary>A view reads what stands before bin 0 from its source's history, so both must agree on it; and nothing may need its own history.</summary>
    public bool IsView(int value) => values[value].Code == Code.Shift
        && !stored[value]
        && BitConverter.DoubleToInt64Bits(values[value].Number) == before[values[value].A];

    private void Note(in Value value, bool loop)
    {
        if (value.Code is Code.Shift or Code.Convolve)
        {
            needed[value.A] = Math.Max(needed[value.A], value.History);
            stored[value.A] = true;
            if (value.Code == Code.Shift)
            {
                before[value.A] ??= BitConverter.DoubleToInt64Bits(value.Number);
            }
        }

        for (var i = 0; loop && i < 3; i++)
        {
            if (value.Operand(i) is >= 0 and var operand && values[operand].Code == Code.Data)
            {
                stored[operand] = true;
            }
        }
    }
}
