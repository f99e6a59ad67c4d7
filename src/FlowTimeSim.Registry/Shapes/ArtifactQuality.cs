namespace FlowTimeSim.Registry;

/// <summary>A quality score and what it rests on.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="State"><c>claimed</c> by the publisher, <c>verified</c> by the registry, or <c>differs</c>.</param>
/// <param name="By">Who computed it.</param>
public sealed record ArtifactQuality(double Score, string State, string? By);
