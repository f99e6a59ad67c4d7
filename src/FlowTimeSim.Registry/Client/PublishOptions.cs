namespace FlowTimeSim.Registry;

/// <summary>Where and how to publish.</summary>
/// <param name="Address">The registry's base address, http or https.</param>
/// <param name="Token">The token; null when there is none. Never taken from a project's property.</param>
/// <param name="Timeout">The deadline for everything, retries included; 300 s when null.</param>
/// <param name="Mode">What is sent.</param>
/// <param name="TrustedOrigin">The origin that may have the token without https, from <c>FLOWTIME_REGISTRY</c>; null when there is none.</param>
/// <param name="Generator">Who sends, for the provenance of a run: a program and its version.</param>
public sealed record PublishOptions(
    Uri Address,
    string? Token = null,
    TimeSpan? Timeout = null,
    PublishMode Mode = PublishMode.Artifact,
    Uri? TrustedOrigin = null,
    string Generator = "flowtime-sim");
