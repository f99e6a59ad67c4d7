namespace FlowTimeSim.Registry;

/// <summary>A parameter that a run may set.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Type"><c>number</c> or <c>integer</c>.</param>
/// <param name="Unit">The unit of its value; null when it has none.</param>
/// <param name="Default">The value without a setting.</param>
/// <param name="Min">Smallest value allowed, inclusive; null when unbounded.</param>
/// <param name="Max">Largest value allowed, inclusive; null when unbounded.</param>
public sealed record ArtifactParameter(string Name, string Type, string? Unit, double? Default, double? Min, double? Max);
