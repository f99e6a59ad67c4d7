namespace FlowTimeSim.Registry;

/// <summary>Where a posted model comes from, in the members that the real engine knows.</summary>
/// <param name="Generator">The program and its version.</param>
/// <param name="GeneratedAt">The artifact's one time stamp, RFC 3339 UTC; null when it has none.</param>
/// <param name="TemplateId">The model's id.</param>
/// <param name="TemplateVersion">The model's version.</param>
/// <param name="Mode"><c>simulation</c>.</param>
/// <param name="ModelId">The artifact, <c>modelId@version</c>.</param>
public sealed record Provenance(string Generator, string? GeneratedAt, string TemplateId, string TemplateVersion, string Mode, string ModelId);
