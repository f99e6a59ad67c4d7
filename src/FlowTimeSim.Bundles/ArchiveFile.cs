namespace FlowTimeSim.Bundles;

/// <summary>A file in an archive of stored entries.</summary>
/// <param name="Path">Relative, with <c>/</c>.</param>
/// <param name="Offset">Where in the archive its bytes begin.</param>
/// <param name="Size">How many they are.</param>
public sealed record ArchiveFile(string Path, long Offset, long Size);
