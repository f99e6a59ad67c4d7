namespace FlowTimeSim.Registry;

/// <summary>Whether the service is well, what it can and what it allows: the only feature test.</summary>
/// <param name="Status"><c>ok</c> or <c>degraded</c>.</param>
/// <param name="Service"><c>flowtime-sim</c>.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Api">1.</param>
/// <param name="Features">What it can.</param>
/// <param name="Limits">What it allows.</param>
public sealed record Health(string Status, string Service, string Version, int Api, IReadOnlyList<string> Features, HealthLimits Limits);
