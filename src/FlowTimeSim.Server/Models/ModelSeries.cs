namespace FlowTimeSim.Server;

/// <summary>A computed series.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="Values">A number a bin.</param>
/// <param name="Kind"><c>flow</c>, <c>level</c> or <c>ratio</c>; null when unknown.</param>
/// <param name="Unit">Unit of the values; null when unknown.</param>
/// <param name="Class">The class; null for all together.</param>
public sealed record ModelSeries(string Name, double[] Values, string? Kind = null, string? Unit = null, string? Class = null);
