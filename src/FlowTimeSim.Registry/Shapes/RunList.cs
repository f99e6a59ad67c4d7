namespace FlowTimeSim.Registry;

/// <summary>A page of runs, in the real engine's shape.</summary>
/// <param name="Items">The runs of this page, newest first.</param>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="PageSize">Runs a page, at most 200.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record RunList(IReadOnlyList<Run> Items, int TotalCount, int Page, int PageSize, string? Next);
