namespace FlowTimeSim.Registry;

/// <summary>What came of fetching a version.</summary>
/// <param name="Version">The version that was found; null when the registry has none that fits, or when it failed.</param>
/// <param name="Failure">Why not; null when it did not fail.</param>
public sealed record FetchOutcome(SemVersion? Version, PublishOutcome? Failure);
