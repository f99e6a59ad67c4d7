namespace FlowTimeSim.Engine;

/// <summary>A number that stands in the arena before a run.</summary>
/// <param name="Place">Where.</param>
/// <param name="Value">What.</param>
internal readonly record struct Preset(int Place, double Value);
