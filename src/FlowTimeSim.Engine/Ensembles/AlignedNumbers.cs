using System.Runtime.InteropServices;

namespace FlowTimeSim.Engine;

/// <summary>Numbers that begin on a cache line: a vector of a whole line that stood across two would cost twice.</summary>
internal sealed class AlignedNumbers
{
    private const int Line = 8;
    private readonly double[] memory;
    private readonly int first;
    private readonly int length;

    /// <summary>Memory that holds anything.</summary>
    public AlignedNumbers(int length)
    {
        this.length = length;
        memory = GC.AllocateUninitializedArray<double>(checked(length + Line), pinned: true);
        first = (Line - (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) / sizeof(double) % Line)) % Line;
    }

    /// <summary>The numbers.</summary>
    public Span<double> Span => memory.AsSpan(first, length);

    /// <summary>The first number.</summary>
    public ref double Origin => ref memory[first];
}
