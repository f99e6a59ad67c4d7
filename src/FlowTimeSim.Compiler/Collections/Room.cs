using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FlowTimeSim.Compiler.Collections;

/// <summary>
/// A list that is a stack too: room that one reader uses again and again. The framework's own, of structs of ours, have no machine code before the program
/// runs, also not in an image compiled ahead of time; of a type of this assembly there is.
/// </summary>
internal sealed class Room<T>(int capacity = 16)
{
    private T[] items = new T[Math.Max(capacity, 4)];

    public int Count { get; private set; }

    public ref T this[int position] => ref items[position];

    /// <summary>What it holds now, where it stands.</summary>
    public ReadOnlySpan<T> Span => new(items, 0, Count);

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            var larger = new T[items.Length * 2];
            Array.Copy(items, larger, Count);
            items = larger;
        }

        items[Count++] = item;
    }

    public void Clear() => Count = 0;

    /// <summary>Takes away the last one.</summary>
    public bool TryTake(out T last)
    {
        if (Count == 0)
        {
            last = default!;
            return false;
        }

        last = items[--Count];
        return true;
    }

    /// <summary>Takes away what stands from a place on.</summary>
    public ImmutableArray<T> Take(int start)
    {
        var taken = Copy(start);
        Count = start;
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    public T[] ToArray() => Copy(0);

    private T[] Copy(int start)
    {
        var copy = new T[Count - start];
        Array.Copy(items, start, copy, 0, copy.Length);
        return copy;
    }
}
