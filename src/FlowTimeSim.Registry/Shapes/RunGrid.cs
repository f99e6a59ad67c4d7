namespace FlowTimeSim.Registry;

/// <summary>The grid that series lie on.</summary>
/// <param name="Bins">Number of bins.</param>
/// <param name="BinSize">Length of a bin in <paramref name="BinUnit"/>.</param>
/// <param name="BinUnit"><c>minutes</c>, <c>hours</c>, <c>days</c> or <c>weeks</c>.</param>
/// <param name="Start">Instant of the first bin's beginning, RFC 3339; null when the model names none.</param>
public sealed record RunGrid(int Bins, double BinSize, string BinUnit, string? Start = null);
