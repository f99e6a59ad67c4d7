using System.Globalization;
using System.Security.Cryptography;

namespace FlowTimeSim.Bundles;

/// <summary>Compares what the manifest says with what the archive holds, byte by byte.</summary>
internal static class BundleComparison
{
    /// <summary>True when they agree; else the differences are among the faults.</summary>
    public static bool Run(Stream stream, List<ZipItem> items, BundleManifest manifest, List<BundleFault> faults, CancellationToken cancellation)
    {
        var before = faults.Count;
        var listed = new Dictionary<string, BundleEntry>(StringComparer.Ordinal);
        foreach (var entry in manifest.Entries)
        {
            if (!listed.TryAdd(entry.Path, entry))
            {
                faults.Add(new(BundleCodes.DuplicateName, $"The manifest lists '{ZipDirectory.Show(entry.Path)}' twice.", ZipDirectory.Show(entry.Path)));
            }

            if (!OpcParts.IsMediaType(entry.MediaType))
            {
                faults.Add(new(BundleCodes.BadManifest, $"'{ZipDirectory.Show(entry.MediaType)}' is no media type.", ZipDirectory.Show(entry.Path)));
            }
        }

        foreach (var item in items.Where(item => !IsOwn(item)))
        {
            if (listed.Remove(item.Path, out var entry))
            {
                CompareBytes(stream, item, entry, faults, cancellation);
            }
            else
            {
                faults.Add(new(BundleCodes.MissingOrUnlisted, $"'{ZipDirectory.Show(item.Path)}' is in the bundle, but its manifest does not list it.", item.Name));
            }
        }

        faults.AddRange(listed.Keys.Select(path => new BundleFault(
            BundleCodes.MissingOrUnlisted, $"The manifest lists '{ZipDirectory.Show(path)}', which is not in the bundle.", ZipDirectory.Show(path))));
        if (faults.Count == before)
        {
            CompareOwn(stream, items, manifest, faults);
        }

        return faults.Count == before;
    }

    private static void CompareBytes(Stream stream, ZipItem item, BundleEntry entry, List<BundleFault> faults, CancellationToken cancellation)
    {
        if (item.Size != entry.Size)
        {
            faults.Add(new(BundleCodes.DigestDiffers, $"'{ZipDirectory.Show(item.Path)}' has {Say(item.Size)} bytes; the manifest says {Say(entry.Size)}.", item.Name));
            return;
        }

        using var section = new SectionStream(stream, item.Offset, item.Size);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        uint crc = 0;
        int read;
        while ((read = section.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
        }

        if (Digest.FromHash(hash.GetHashAndReset()) != entry.Digest || crc != item.Crc)
        {
            faults.Add(new(BundleCodes.DigestDiffers, $"'{ZipDirectory.Show(item.Path)}' does not hold the bytes that the manifest promises: it was damaged or replaced.", item.Name));
        }
    }

    // These two follow from the manifest, so they are written again and compared.
    private static void CompareOwn(Stream stream, List<ZipItem> items, BundleManifest manifest, List<BundleFault> faults)
    {
        var types = manifest.Entries.ToDictionary(entry => entry.Path, entry => entry.MediaType, StringComparer.Ordinal);
        var parts = items.Skip(2).Select(item => (item.Name, item.Name == BundleNames.Manifest ? OpcParts.ManifestMediaType : types[item.Path]));
        Compare(items[0], OpcParts.ContentTypes(parts));
        Compare(items[1], OpcParts.Relations());

        void Compare(ZipItem item, byte[] expected)
        {
            if (item.Size != expected.Length || item.Crc != Crc32.Append(0, expected) || !ZipDirectory.ReadAt(stream, item.Offset, expected.Length).AsSpan().SequenceEqual(expected))
            {
                faults.Add(new(BundleCodes.DigestDiffers, $"'{item.Name}' is not the one that follows from the manifest.", item.Name));
            }
        }
    }

    private static bool IsOwn(ZipItem item) => item.Name is BundleNames.ContentTypes or BundleNames.Relations or BundleNames.Manifest;

    private static string Say(long value) => value.ToString(CultureInfo.InvariantCulture);
}
