namespace FlowTimeSim.Registry;

/// <summary>A model's versions, highest first.</summary>
/// <param name="ModelId">The model.</param>
/// <param name="Latest">The highest version neither prerelease nor archived; null when there is none.</param>
/// <param name="Versions">The artifacts.</param>
public sealed record VersionList(string ModelId, string? Latest, IReadOnlyList<Artifact> Versions);
