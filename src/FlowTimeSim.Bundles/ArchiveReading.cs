namespace FlowTimeSim.Bundles;

/// <summary>How reading an archive's directory ended.</summary>
/// <param name="Files">The files in the order of the archive; empty when there are faults.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record ArchiveReading(IReadOnlyList<ArchiveFile> Files, IReadOnlyList<BundleFault> Faults)
{
    /// <summary>The file of a path, compared exactly; null when there is none.</summary>
    public ArchiveFile? Find(string path) => Files.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.Ordinal));
}
