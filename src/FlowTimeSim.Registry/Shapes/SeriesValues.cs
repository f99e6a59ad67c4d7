namespace FlowTimeSim.Registry;

/// <summary>A series as JSON.</summary>
/// <param name="Id"><c>node@NODE@CLASS</c>.</param>
/// <param name="Unit">Unit of the values; null when unknown.</param>
/// <param name="Kind"><c>flow</c>, <c>level</c> or <c>ratio</c>; null when unknown.</param>
/// <param name="Class"><c>DEFAULT</c>, or the class.</param>
/// <param name="Values">A number a bin; null where it is not finite.</param>
/// <param name="NonFinite">How many values are not finite; left out when none is.</param>
public sealed record SeriesValues(string Id, string? Unit, string? Kind, string Class, IReadOnlyList<double?> Values, int? NonFinite = null);
