namespace FlowTimeSim.Bundles;

/// <summary>What the headers and the manifest must know of a part before its bytes are written.</summary>
internal sealed record PartMeasure(long Size, uint Crc, Digest Digest);
