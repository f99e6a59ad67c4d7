namespace FlowTimeSim.Views.Charts;

/// <summary>A point of a line; NaN is a gap.</summary>
internal readonly record struct LinePoint(int Bin, double Value);
