namespace FlowTimeSim.Server.Storage;

/// <summary>A bundle was published; all else about it stands in its manifest.</summary>
internal sealed record PublishedData(string ModelId, string Version, string Digest, string ContentDigest, long Size);
