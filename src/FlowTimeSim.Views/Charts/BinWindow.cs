namespace FlowTimeSim.Views.Charts;

/// <summary>Some bins in a row.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct BinWindow(int From, int To)
{
    /// <summary>The distance of the last from the first, at least 1.</summary>
    public int Span => Math.Max(1, To - From);
}
