namespace FlowTimeSim.Engine;

/// <summary>Finds a value with the same operation and operands: open addressing, at most half full. No dictionary, see <see cref="Rows{T}"/>.</summary>
internal sealed class EqualValues
{
    private readonly Rows<Value> values;
    private int[] slots; // numbers of values, or -1
    private int count;

    public EqualValues(Rows<Value> values, int capacity)
    {
        this.values = values;
        slots = Empty((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 8) * 2));
    }

    /// <summary>Where the number of the equal value stands; -1 when there is none, and then the caller puts the number of a new one there.</summary>
    public ref int Find(in Value value)
    {
        if (count * 2 >= slots.Length)
        {
            Grow();
        }

        ref var slot = ref Slot(value);
        count += slot < 0 ? 1 : 0;
        return ref slot;
    }

    private ref int Slot(in Value value)
    {
        var mask = slots.Length - 1;
        var at = (int)Mix(value) & mask;
        while (slots[at] >= 0 && !AreEqual(values[slots[at]], value))
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    private void Grow()
    {
        var old = slots;
        slots = Empty(old.Length * 2);
        foreach (var number in old)
        {
            if (number >= 0)
            {
                Slot(values[number]) = number;
            }
        }
    }

    private static bool AreEqual(in Value left, in Value right) =>
        left.Code == right.Code && left.A == right.A && left.B == right.B && left.C == right.C;

    private static uint Mix(in Value value)
    {
        var mixed = (uint)value.Code;
        mixed = (mixed * 0x9E3779B1) ^ (uint)value.A;
        mixed = (mixed * 0x9E3779B1) ^ (uint)value.B;
        mixed = (mixed * 0x9E3779B1) ^ (uint)value.C;
        mixed *= 0x9E3779B1;
        return mixed ^ (mixed >> 15);
    }

    private static int[] Empty(int length)
    {
        var slots = new int[length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = -1; // Array.Fill is compiled when it runs
        }

        return slots;
    }
}
