namespace FlowTimeSim.Server.Storage;

/// <summary>What a publish came to.</summary>
/// <param name="Artifact">The artifact that stands there now; null when there is a conflict.</param>
/// <param name="IsNew">Whether it was published by this.</param>
/// <param name="Conflict">What stands in the way.</param>
internal sealed record PublishDecision(StoredArtifact? Artifact, bool IsNew, string? Conflict);
