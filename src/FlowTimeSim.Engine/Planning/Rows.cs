namespace FlowTimeSim.Engine;

/// <summary>
/// A list that is a stack too. The framework's own, of structs of ours, have no machine code before the program runs, also not in an image compiled
/// ahead of time, and a short run spends more on making it than on the plan; of a type of this assembly it has.
/// </summary>
internal sealed class Rows<T>(int capacity = 4)
{
    private T[] items = new T[Math.Max(capacity, 4)];

    public int Count { get; private set; }

    public ref T this[int position] => ref items[position];

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            // Not Array.Resize, which would be compiled for each type at run time.
            var larger = new T[items.Length * 2];
            Array.Copy(items, larger, Count);
            items = larger;
        }

        items[Count++] = item;
    }

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

    public T Take() => items[--Count];

    /// <summary>What it holds now, where it stands.</summary>
    public ReadOnlySpan<T> Span => new(items, 0, Count);

    public T[] ToArray()
    {
        var all = new T[Count];
        Array.Copy(items, all, Count);
        return all;
    }
}
