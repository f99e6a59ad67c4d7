using System.Security.Cryptography;

namespace FlowTimeSim.Bundles;

/// <summary>
/// Writes a bundle in one pass: an OPC package whose entries are stored, stamped 1980-01-01 and in ordinal order, so that its bytes
/// depend on nothing but its content: no machine, culture, zone, file order or release of .NET.
/// </summary>
public static class BundleWriter
{
    /// <summary>Writes content to a stream, which need not be able to seek.</summary>
    /// <param name="stream">Where the bytes go; left open.</param>
    /// <param name="content">What is written.</param>
    /// <param name="cancellation">Stops between blocks; what was written by then is no bundle.</param>
    /// <returns>The manifest as written and the digest, or the faults: unsafe or equal names, media types that are none, bytes that changed between the two readings, too much.</returns>
    /// <exception cref="IOException">The stream or a part failed.</exception>
    public static BundleWriting Write(Stream stream, BundleContent content, CancellationToken cancellation = default)
    {
        var faults = new List<BundleFault>();
        var parts = PartList.Order(content.Parts, faults);
        if (faults.Count > 0)
        {
            return new(null, null, 0, faults);
        }

        var measured = parts.ConvertAll(part => Measure(part.Part, cancellation));
        var expected = parts.Zip(measured).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
        var manifest = content.Manifest with
        {
            FormatVersion = BundleManifest.CurrentFormat,
            Entries = parts.Zip(measured, (part, m) => new BundleEntry(part.Part.Path, m.Size, m.Digest, part.Part.MediaType, part.Part.AssetType)).ToList(),
        };
        var manifestBytes = ManifestText.Write(manifest);
        if (ManifestReader.Read(manifestBytes, faults) is null)
        {
            return new(null, null, 0, faults);
        }

        var all = PartList.WithManifest(parts, manifestBytes);
        using var output = new ZipOutput(stream, cancellation);
        Add(output, BundleNames.ContentTypes, OpcParts.ContentTypes(all.Select(part => (part.Name, part.Part.MediaType))), faults);
        Add(output, BundleNames.Relations, OpcParts.Relations(), faults);
        foreach (var (name, part) in all)
        {
            Add(output, name, part, expected.TryGetValue(name, out var measure) ? measure : Measure(part, cancellation), faults);
            if (faults.Count > 0)
            {
                return new(null, null, output.Written, faults);
            }
        }

        var digest = output.Finish();
        return new(manifest, digest, output.Written, faults);
    }

    private static void Add(ZipOutput output, string name, byte[] bytes, List<BundleFault> faults)
    {
        var part = BundlePart.FromBytes(name, "application/xml", AssetTypes.Other, bytes);
        Add(output, name, part, Measure(part, CancellationToken.None), faults);
    }

    private static void Add(ZipOutput output, string name, BundlePart part, PartMeasure expected, List<BundleFault> faults)
    {
        if (output.Written + expected.Size > uint.MaxValue - (1 << 24))
        {
            faults.Add(new(BundleCodes.TooLarge, "The bundle would exceed 4 GiB, the most its format holds.", name));
            return;
        }

        using var bytes = part.Open();
        if (output.Add(name, bytes, expected.Crc, expected.Size) != expected.Digest)
        {
            faults.Add(new(BundleCodes.DigestDiffers, $"'{ZipDirectory.Show(part.Path)}' changed while it was being packed. Run the build again.", name));
        }
    }

    private static PartMeasure Measure(BundlePart part, CancellationToken cancellation)
    {
        using var bytes = part.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        uint crc = 0;
        long size = 0;
        int read;
        while ((read = bytes.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            size += read;
        }

        return new(size, crc, Digest.FromHash(hash.GetHashAndReset()));
    }
}
