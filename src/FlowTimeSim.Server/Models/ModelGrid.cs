namespace FlowTimeSim.Server;

/// <summary>The grid of a run.</summary>
/// <param name="Bins">Number of bins.</param>
/// <param name="BinSize">Length of a bin in <paramref name="BinUnit"/>.</param>
/// <param name="BinUnit"><c>minutes</c>, <c>hours</c>, <c>days</c> or <c>weeks</c>.</param>
/// <param name="Start">Beginning of the first bin, RFC 3339; null when the model names none.</param>
public sealed record ModelGrid(int Bins, double BinSize, string BinUnit, string? Start = null);
