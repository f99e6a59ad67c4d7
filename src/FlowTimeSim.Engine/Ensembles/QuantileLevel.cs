namespace FlowTimeSim.Engine;

/// <summary>Values of one weight: of each bin up to a capacity.</summary>
internal sealed class QuantileLevel(int bins, int capacity)
{
    private readonly double[] values = GC.AllocateUninitializedArray<double>(checked(bins * capacity));
    private bool odd;

    /// <summary>How many values each bin has.</summary>
    public int Count { get; set; }

    /// <summary>The values of a bin.</summary>
    public ReadOnlySpan<double> Of(int bin) => values.AsSpan(bin * capacity, Count);

    /// <summary>Writes the numbers of a group of replicas, from a place on.</summary>
    public void Write(int place, ReadOnlySpan<double> group)
    {
        for (var bin = 0; bin < bins; bin++)
        {
            group.Slice(bin * ReplicaGroup.Lanes, ReplicaGroup.Lanes).CopyTo(values.AsSpan((bin * capacity) + place));
        }
    }

    /// <summary>Sorts the values of each bin, gives every other one to the next level, and is empty. Which half it is changes from time to time.</summary>
    public void HalveInto(QuantileLevel next)
    {
        for (var bin = 0; bin < bins; bin++)
        {
            var from = values.AsSpan(bin * capacity, capacity);
            from.Sort();
            var to = next.values.AsSpan((bin * capacity) + next.Count, capacity / 2);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[(2 * i) + (odd ? 1 : 0)];
            }
        }

        odd = !odd;
        Count = 0;
        next.Count += capacity / 2;
    }
}
