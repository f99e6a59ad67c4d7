namespace FlowTimeSim.Registry;

/// <summary>A series in the index of a run.</summary>
/// <param name="Id"><c>node@NODE@CLASS</c>.</param>
/// <param name="Kind"><c>flow</c>, <c>level</c> or <c>ratio</c>; null when unknown.</param>
/// <param name="Path">Its file in the run's folder.</param>
/// <param name="Unit">Unit of the values; null when unknown.</param>
/// <param name="ComponentId">The component, upper case.</param>
/// <param name="Class"><c>DEFAULT</c>, or the class.</param>
/// <param name="Points">Number of values.</param>
/// <param name="Hash">Digest of the file.</param>
public sealed record SeriesIndexEntry(string Id, string? Kind, string Path, string? Unit, string ComponentId, string Class, int Points, string Hash);
