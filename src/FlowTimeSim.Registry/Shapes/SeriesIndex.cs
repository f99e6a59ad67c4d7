namespace FlowTimeSim.Registry;

/// <summary>A run's <c>series/index.json</c>.</summary>
/// <param name="SchemaVersion">1.</param>
/// <param name="Grid">The grid.</param>
/// <param name="Series">The series, in the order of evaluation.</param>
public sealed record SeriesIndex(int SchemaVersion, RunGrid Grid, IReadOnlyList<SeriesIndexEntry> Series);
