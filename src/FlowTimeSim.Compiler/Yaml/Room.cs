using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>
/// Where the parts of the collections that are being read wait, those of inner ones behind those of outer ones, until their number is known: no collection
/// needs a list of its own.
/// </summary>
internal sealed class Room<T>
{
    private T[] items = new T[16];

    public int Count { get; private set; }

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

    /// <summary>What waits from a place on.</summary>
    public ReadOnlySpan<T> From(int start) => items.AsSpan(start, Count - start);

    /// <summary>Takes away what waits from a place on.</summary>
    public ImmutableArray<T> Take(int start)
    {
        var taken = new T[Count - start];
        Array.Copy(items, start, taken, 0, taken.Length);
        Count = start;
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
