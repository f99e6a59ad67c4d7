namespace FlowTimeSim.Bundles;

/// <summary>A thing that a build read, for its statement.</summary>
/// <param name="Name">A relative path or a package's name and version, never an absolute path.</param>
/// <param name="Digest">The SHA-256 of its bytes.</param>
public sealed record StatementInput(string Name, Digest Digest);
