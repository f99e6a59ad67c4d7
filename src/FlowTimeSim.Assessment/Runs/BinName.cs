using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>A bin in a message: its number and, where the grid has a start, its local time.</summary>
internal static class BinName
{
    /// <summary><c>bin 412 (2024-10-18T04:00)</c>, or <c>bin 412</c>.</summary>
    public static string Of(Grid grid, int bin) => grid.Start is null
        ? FormattableString.Invariant($"bin {bin}")
        : FormattableString.Invariant($"bin {bin} ({grid.Describe(bin)})");
}
