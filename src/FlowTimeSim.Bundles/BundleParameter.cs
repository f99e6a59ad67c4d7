namespace FlowTimeSim.Bundles;

/// <summary>A parameter that a run may set, as the model declares it.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Type"><c>number</c> or <c>integer</c>.</param>
/// <param name="Unit">The unit of its value; null when it has none.</param>
/// <param name="Default">The value without a setting.</param>
/// <param name="Min">Smallest value allowed, inclusive; null when unbounded.</param>
/// <param name="Max">Largest value allowed, inclusive; null when unbounded.</param>
/// <param name="Description">What it means, for people.</param>
public sealed record BundleParameter(
    string Name,
    string Type,
    string? Unit = null,
    double? Default = null,
    double? Min = null,
    double? Max = null,
    string? Description = null);
