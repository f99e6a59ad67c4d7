using System.Collections.Immutable;

namespace FlowTimeSim.Compiler;

/// <summary>The founding plan's export options: an adjustable horizon and step, and selectable outputs. Null: as the scenario says.</summary>
/// <param name="Start">Local start, <c>2024-10-01T00:00</c>.</param>
/// <param name="Bins">Number of bins, as written in the project.</param>
/// <param name="BinSize">Bin size, as written in the project.</param>
/// <param name="BinUnit"><c>minutes</c>, <c>hours</c>, <c>days</c>, <c>weeks</c>.</param>
/// <param name="Outputs">Series to export; empty: the scenario's.</param>
/// <param name="Origin">The project file, for findings about these values.</param>
public sealed record ExportOptions(string? Start, string? Bins, string? BinSize, string? BinUnit, ImmutableArray<string> Outputs, string Origin)
{
    /// <summary>Everything as the scenario says.</summary>
    public static ExportOptions None { get; } = new(null, null, null, null, [], string.Empty);
}
