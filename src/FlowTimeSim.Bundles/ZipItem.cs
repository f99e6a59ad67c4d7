namespace FlowTimeSim.Bundles;

/// <summary>An entry of the archive: its name there, the path it stands for, and where its bytes lie.</summary>
internal sealed record ZipItem(string Name, string Path, uint Crc, long Offset, long Size);
