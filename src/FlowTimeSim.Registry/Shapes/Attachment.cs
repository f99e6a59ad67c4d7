namespace FlowTimeSim.Registry;

/// <summary>Bytes bound to an artifact's digest: a statement, a signature, an approval.</summary>
/// <param name="Digest">SHA-256 of the bytes.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="Size">Their length.</param>
/// <param name="Created">When they came, RFC 3339 UTC.</param>
public sealed record Attachment(string Digest, string MediaType, long Size, string Created);
