namespace FlowTimeSim.Engine;

/// <summary>Components in the order of evaluation.</summary>
/// <param name="placed">Their members, one component behind the other.</param>
/// <param name="starts">Where each component begins, and behind the last one the end.</param>
internal sealed class ComponentList(int[] placed, Rows<int> starts)
{
    public int Count => starts.Count - 1;

    /// <summary>The values of a component by rising number, which is their order within a bin.</summary>
    public ReadOnlySpan<int> this[int position] => placed.AsSpan(starts[position], starts[position + 1] - starts[position]);
}
