namespace FlowTimeSim.Server.Storage;

/// <summary>Bytes were bound to an artifact's digest.</summary>
internal sealed record AttachedData(string To, string Digest, string MediaType, long Size);
