using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Storage;

/// <summary>A run ended; its folder is the blob, when it succeeded.</summary>
internal sealed record RunEndedData(Run Run, string? Blob, long Size);
