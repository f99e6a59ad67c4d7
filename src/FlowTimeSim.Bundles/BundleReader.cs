using System.Globalization;

namespace FlowTimeSim.Bundles;

/// <summary>Opens bundles. Whatever the bytes are, the answer is a bundle or faults, never an exception; nothing is unpacked to disk.</summary>
public static class BundleReader
{
    /// <summary>Verifies the bundle in a file.</summary>
    public static BundleReading Open(string path, BundleLimits? limits = null, CancellationToken cancellation = default)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var reading = Read(stream, owned: true, limits ?? new(), cancellation);
            if (reading.Bundle is null)
            {
                stream.Dispose();
            }

            return reading;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            return new(null, [new(BundleCodes.Unreadable, $"'{Path.GetFileName(path)}' cannot be read: {exception.Message}")]);
        }
        catch (OperationCanceledException)
        {
            stream?.Dispose();
            throw;
        }
    }

    /// <summary>Verifies the bundle in a stream that can seek; the stream stays the caller's and must outlive the bundle.</summary>
    public static BundleReading Open(Stream stream, BundleLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            return Read(stream, owned: false, limits ?? new(), cancellation);
        }
        catch (IOException exception)
        {
            return new(null, [new(BundleCodes.Unreadable, $"The bundle cannot be read: {exception.Message}")]);
        }
    }

    private static BundleReading Read(Stream stream, bool owned, BundleLimits limits, CancellationToken cancellation)
    {
        var faults = new List<BundleFault>();
        var items = ZipDirectory.Read(stream, limits, faults);
        PartList.AddTwins(items.Select(item => item.Path), faults);
        if (faults.Count > 0 || !Outline(items, faults))
        {
            return new(null, faults);
        }

        var own = items.Single(item => item.Name == BundleNames.Manifest);
        if (own.Size > limits.MaxManifestBytes)
        {
            faults.Add(new(BundleCodes.TooLarge, $"The manifest has {Say(own.Size)} bytes; at most {Say(limits.MaxManifestBytes)} are read.", own.Name));
            return new(null, faults);
        }

        var bytes = ZipDirectory.ReadAt(stream, own.Offset, (int)own.Size);
        if (Crc32.Append(0, bytes) != own.Crc)
        {
            faults.Add(new(BundleCodes.DigestDiffers, "The manifest was damaged: its checksum differs.", own.Name));
            return new(null, faults);
        }

        if (ManifestReader.Read(bytes, faults) is not { } manifest || !BundleComparison.Run(stream, items, manifest, faults, cancellation))
        {
            return new(null, faults);
        }

        stream.Position = 0;
        var offsets = items.ToDictionary(item => item.Path, item => item.Offset, StringComparer.Ordinal);
        return new(new(stream, owned, manifest, Digest.Of(stream), offsets), faults);
    }

    // The package's own files stand first, the rest in ordinal order, the manifest among them.
    private static bool Outline(List<ZipItem> items, List<BundleFault> faults)
    {
        if (items.Count < 3 || items[0].Name != BundleNames.ContentTypes || items[1].Name != BundleNames.Relations || !items.Exists(item => item.Name == BundleNames.Manifest))
        {
            faults.Add(new(BundleCodes.NotABundle, "The archive is no bundle: it has no manifest.json behind the two files of a package."));
            return false;
        }

        for (var i = 3; i < items.Count; i++)
        {
            if (string.CompareOrdinal(items[i - 1].Name, items[i].Name) >= 0)
            {
                faults.Add(new(BundleCodes.NotABundle, $"'{ZipDirectory.Show(items[i].Name)}' is out of order.", items[i].Name));
                return false;
            }
        }

        return true;
    }

    private static string Say(long value) => value.ToString(CultureInfo.InvariantCulture);
}
