namespace FlowTimeSim.Views.Charts;

/// <summary>A place on an axis and what is written there.</summary>
internal readonly record struct Tick(double At, string Label);
