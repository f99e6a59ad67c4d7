namespace FlowTimeSim.Projects.Publishing;

/// <summary>Where a project is published to. There is no token here: it comes from the environment and goes nowhere else.</summary>
/// <param name="Folder">Where the bundles are written, absolute.</param>
/// <param name="Registry">The registry's base address; null: only the folder.</param>
/// <param name="Mode"><c>Artifact</c> or <c>Run</c>.</param>
/// <param name="TimeoutSeconds">The deadline, retries included.</param>
/// <param name="Environment">Reads an environment variable.</param>
public sealed record PublishRequest(string Folder, string? Registry, string Mode, int TimeoutSeconds, Func<string, string?> Environment);
