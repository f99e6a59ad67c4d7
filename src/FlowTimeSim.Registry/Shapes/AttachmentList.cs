namespace FlowTimeSim.Registry;

/// <summary>What is attached to an artifact.</summary>
/// <param name="Artifact">The artifact's id.</param>
/// <param name="Digest">The digest that the attachments are bound to.</param>
/// <param name="Attachments">The attachments, oldest first.</param>
public sealed record AttachmentList(string Artifact, string Digest, IReadOnlyList<Attachment> Attachments);
