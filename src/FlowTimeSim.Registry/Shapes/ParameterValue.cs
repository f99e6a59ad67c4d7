namespace FlowTimeSim.Registry;

/// <summary>The value that a parameter had in a run.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; null when it has none.</param>
public sealed record ParameterValue(double Value, string? Unit);
