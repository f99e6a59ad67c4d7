namespace FlowTimeSim.Bundles;

/// <summary>
/// The archive under a bundle, for other sets of files: entries stored, stamped 1980-01-01, in ordinal order. A run's folder is kept as one.
/// </summary>
public static class StoredArchive
{
    /// <summary>The media type of such an archive.</summary>
    public const string MediaType = "application/zip";

    /// <summary>Writes files in ordinal order of their paths.</summary>
    /// <param name="stream">Where the bytes go; left open.</param>
    /// <param name="files">Paths and bytes.</param>
    /// <returns>The digest of what was written, or the faults: unsafe or equal paths, more than 4 GiB.</returns>
    public static (Digest? Digest, IReadOnlyList<BundleFault> Faults) Write(Stream stream, IReadOnlyCollection<(string Path, byte[] Bytes)> files)
    {
        var faults = new List<BundleFault>();
        foreach (var (path, _) in files)
        {
            if (path != BundleNames.Manifest && BundleNames.Objection(path) is { } objection)
            {
                faults.Add(new(BundleCodes.UnsafeName, $"The name '{ZipDirectory.Show(path)}' {objection}.", ZipDirectory.Show(path)));
            }
        }

        PartList.AddTwins(files.Select(file => file.Path), faults);
        if (files.Sum(file => (long)file.Bytes.Length + ZipFormat.LocalSize + ZipFormat.CentralSize + (18L * file.Path.Length)) > uint.MaxValue - (1 << 24))
        {
            faults.Add(new(BundleCodes.TooLarge, "The archive would exceed 4 GiB, the most its format holds."));
        }

        if (faults.Count > 0)
        {
            return (null, faults);
        }

        using var output = new ZipOutput(stream, CancellationToken.None);
        foreach (var (name, bytes) in files.Select(file => (Name: BundleNames.Encode(file.Path), file.Bytes)).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            using var body = new MemoryStream(bytes, writable: false);
            output.Add(name, body, Crc32.Append(0, bytes), bytes.Length);
        }

        return (output.Finish(), faults);
    }

    /// <summary>Reads the directory alone: for archives, bundles among them, whose digest proves that they were verified before.</summary>
    public static ArchiveReading ReadDirectory(Stream stream, BundleLimits? limits = null)
    {
        var faults = new List<BundleFault>();
        var items = ZipDirectory.Read(stream, limits ?? new(), faults);
        return new(faults.Count > 0 ? [] : items.ConvertAll(item => new ArchiveFile(item.Path, item.Offset, item.Size)), faults);
    }

    /// <summary>Reads the manifest of a bundle that was verified before.</summary>
    /// <returns>The manifest, or what is wrong with it.</returns>
    public static (BundleManifest? Manifest, IReadOnlyList<BundleFault> Faults) ReadManifest(Stream stream, BundleLimits? limits = null)
    {
        var faults = new List<BundleFault>();
        var items = ZipDirectory.Read(stream, limits ?? new(), faults);
        var own = items.Find(item => item.Name == BundleNames.Manifest);
        if (faults.Count > 0 || own is null)
        {
            faults.Add(new(BundleCodes.NotABundle, "The archive has no manifest.json."));
            return (null, faults);
        }

        return (ManifestReader.Read(ZipDirectory.ReadAt(stream, own.Offset, (int)own.Size), faults), faults);
    }
}
