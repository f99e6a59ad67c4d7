namespace FlowTimeSim.Registry;

/// <summary>The paths of the service, relative to its base address.</summary>
public static class Routes
{
    /// <summary>Artifacts: list and publish.</summary>
    public const string Artifacts = "/v1/artifacts";

    /// <summary>A bare engine model, run at once.</summary>
    public const string Run = "/v1/run";

    /// <summary>Runs: list and begin.</summary>
    public const string Runs = "/v1/runs";

    /// <summary>Whether the service is well, with features and limits.</summary>
    public const string Health = "/v1/healthz";

    /// <summary>Header of an artifact's answers: the digest of its bundle.</summary>
    public const string DigestHeader = "X-Artifact-Digest";

    /// <summary>Header of an artifact's answers: the digest of its meaning.</summary>
    public const string ContentDigestHeader = "X-Artifact-Content-Digest";

    /// <summary>Header of <see cref="Run"/>: where the model comes from, as JSON.</summary>
    public const string ProvenanceHeader = "X-Model-Provenance";

    /// <summary>An artifact's path; the reference needs no escape, for its characters are all allowed there.</summary>
    public static string Artifact(string reference) => Artifacts + "/" + reference;
}
