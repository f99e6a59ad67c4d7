// CONTRACT
namespace FlowTimeSim.Compiler;

/// <summary>One time at which an event of a scenario holds.</summary>
/// <param name="Name">Its id, else its label; null when it has neither.</param>
/// <param name="Target">The series that it changes, as written.</param>
/// <param name="From">When it begins, in minutes since the grid's start; below 0 when it began before.</param>
/// <param name="To">When it ends, at most at the end of the horizon.</param>
public sealed record EventTime(string? Name, string Target, double From, double To)
{
    /// <summary>What to call it before people: its label, else <see cref="Name"/>; null when it has neither.</summary>
    public string? Label { get; init; } = Name;

    /// <summary>The bin in which it begins.</summary>
    public int FirstBin(Time.Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return (int)Math.Floor(Math.Max(From, 0) / grid.BinMinutes);
    }

    /// <summary>The bin after the last one that it covers, in part or whole.</summary>
    public int EndBin(Time.Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return Math.Min(grid.Bins, (int)Math.Ceiling(To / grid.BinMinutes));
    }
}
