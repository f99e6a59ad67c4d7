namespace FlowTimeSim.Projects.Records;

/// <summary>A parameter that a run may set, as it is kept for the bundle's manifest.</summary>
public sealed record ParameterRecord(string Name, string Type, string? Unit, double? Default, double? Min, double? Max, string? Description);
