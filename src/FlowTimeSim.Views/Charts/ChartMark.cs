namespace FlowTimeSim.Views.Charts;

/// <summary>An event in time: a line across all panels.</summary>
public sealed record ChartMark(int Bin, string Label);
