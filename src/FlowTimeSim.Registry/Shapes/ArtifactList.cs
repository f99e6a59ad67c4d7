namespace FlowTimeSim.Registry;

/// <summary>A page of artifacts.</summary>
/// <param name="Artifacts">The artifacts of this page.</param>
/// <param name="Total">How many there are in all, exactly.</param>
/// <param name="Count">How many are on this page.</param>
/// <param name="Next">Where the next page begins, for <c>cursor</c>; null on the last one.</param>
public sealed record ArtifactList(IReadOnlyList<Artifact> Artifacts, int Total, int Count, string? Next);
