using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Storage;

/// <summary>An artifact in the index.</summary>
/// <param name="Artifact">As the service tells of it, with all its files.</param>
/// <param name="Blob">Where its bytes are.</param>
/// <param name="Version">The version of a model; null for a run.</param>
/// <param name="Files">Digest and media type by path; for runs empty, for theirs are made on request.</param>
/// <param name="Seq">The number of the last journal line that touched it.</param>
/// <param name="Run">The run; null for a model.</param>
/// <param name="Attachments">What is bound to its digest.</param>
internal sealed record StoredArtifact(
    Artifact Artifact,
    Digest Blob,
    SemVersion? Version,
    IReadOnlyDictionary<string, BundleEntry> Files,
    long Seq,
    Run? Run,
    IReadOnlyList<Attachment> Attachments);
