using System.Globalization;
using System.Text;

namespace FlowTimeSim.Bundles;

/// <summary>Reads the archive's directory and proves that every byte of the file belongs to exactly one entry, with equal headers on both sides.</summary>
internal static class ZipDirectory
{
    /// <summary>The entries in the order of the archive; meaningful only when no fault was added.</summary>
    public static List<ZipItem> Read(Stream stream, BundleLimits limits, List<BundleFault> faults)
    {
        var items = new List<ZipItem>();
        var length = stream.Length;
        if (length > Math.Min(limits.MaxBytes, uint.MaxValue))
        {
            faults.Add(new(BundleCodes.TooLarge, $"The bundle has {Say(length)} bytes; at most {Say(Math.Min(limits.MaxBytes, uint.MaxValue))} are read."));
            return items;
        }

        if (length < ZipFormat.EndSize)
        {
            faults.Add(new(BundleCodes.NotABundle, $"A file of {Say(length)} bytes is no bundle."));
            return items;
        }

        var end = ReadAt(stream, length - ZipFormat.EndSize, ZipFormat.EndSize);
        var count = ZipFormat.Get16(end, 10);
        long size = ZipFormat.Get32(end, 12), offset = ZipFormat.Get32(end, 16);
        if (offset + size != length - ZipFormat.EndSize || !end.AsSpan().SequenceEqual(ZipFormat.End(count, size, offset)))
        {
            faults.Add(new(BundleCodes.NotABundle, "The file does not end as a bundle does: it is something else, was cut short or had something added."));
            return items;
        }

        if (count > limits.MaxEntries || size > (long)limits.MaxEntries * (ZipFormat.CentralSize + (BundleNames.MaxLength * 9)))
        {
            faults.Add(new(BundleCodes.TooLarge, $"The bundle lists {Say(count)} entries in {Say(size)} bytes; at most {Say(limits.MaxEntries)} entries are read."));
            return items;
        }

        ReadEntries(stream, ReadAt(stream, offset, (int)size), count, offset, items, faults);
        return items;
    }

    private static void ReadEntries(Stream stream, ReadOnlySpan<byte> directory, int count, long directoryOffset, List<ZipItem> items, List<BundleFault> faults)
    {
        long next = 0;
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < ZipFormat.CentralSize || ZipFormat.Get32(directory, 0) != ZipFormat.CentralSignature
                || directory.Length < ZipFormat.CentralSize + ZipFormat.Get16(directory, 28))
            {
                faults.Add(new(BundleCodes.NotABundle, "The archive's directory is broken off or damaged."));
                return;
            }

            var header = directory[..(ZipFormat.CentralSize + ZipFormat.Get16(directory, 28))];
            var tail = ZipFormat.Get16(directory, 30) + ZipFormat.Get16(directory, 32);
            directory = directory[Math.Min(directory.Length, header.Length + tail)..];
            next = ReadEntry(stream, header, tail, next, directoryOffset, items, faults);
            if (next < 0)
            {
                return;
            }
        }

        if (next != directoryOffset || !directory.IsEmpty)
        {
            faults.Add(new(BundleCodes.NotABundle, "The archive holds bytes that belong to no entry."));
        }
    }

    // Where the entry after this one must begin; -1 when nothing can be said about what follows.
    private static long ReadEntry(Stream stream, ReadOnlySpan<byte> header, int tail, long expected, long directoryOffset, List<ZipItem> items, List<BundleFault> faults)
    {
        var raw = header[ZipFormat.CentralSize..];
        var name = Encoding.Latin1.GetString(raw);
        var path = ItemPath(raw, name, faults);
        long packed = ZipFormat.Get32(header, 20), size = ZipFormat.Get32(header, 24), offset = ZipFormat.Get32(header, 42);
        if (path is null)
        {
            // The name alone decides; what follows is looked at for its names.
            return offset + ZipFormat.LocalSize + raw.Length + packed;
        }

        if (ZipFormat.Get16(header, 10) != 0 || packed != size)
        {
            faults.Add(new(BundleCodes.TooLarge, $"'{Show(name)}' is compressed ({Say(packed)} bytes for {Say(size)}). Entries of a bundle are stored, so that none can expand.", Show(name)));
            return offset + ZipFormat.LocalSize + raw.Length + packed;
        }

        var crc = ZipFormat.Get32(header, 16);
        var dataOffset = offset + ZipFormat.LocalSize + raw.Length;
        if (offset != expected || dataOffset + size > directoryOffset || tail != 0 || !header.SequenceEqual(ZipFormat.Central(name, crc, size, offset)))
        {
            faults.Add(new(BundleCodes.NotABundle, $"'{Show(name)}' is not stored the way a bundle stores its entries.", Show(name)));
            return -1;
        }

        if (!ReadAt(stream, offset, ZipFormat.LocalSize + raw.Length).AsSpan().SequenceEqual(ZipFormat.Local(name, crc, size)))
        {
            faults.Add(new(BundleCodes.HeadersDisagree, $"'{Show(name)}' says one thing in the archive's directory and another where it lies.", Show(name)));
        }

        items.Add(new(name, path, crc, dataOffset, size));
        return dataOffset + size;
    }

    private static string? ItemPath(ReadOnlySpan<byte> raw, string name, List<BundleFault> faults)
    {
        if (name is BundleNames.ContentTypes or BundleNames.Relations or BundleNames.Manifest)
        {
            return name;
        }

        var path = BundleNames.Decode(raw);
        var objection = path is null ? "is not written the way a bundle writes names" : BundleNames.Objection(path);
        if (objection is null)
        {
            return path;
        }

        faults.Add(new(BundleCodes.UnsafeName, $"The entry name '{Show(name)}' {objection}.", Show(name)));
        return null;
    }

    public static byte[] ReadAt(Stream stream, long offset, int count)
    {
        var bytes = new byte[count];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A name for a message: printable ASCII only, at most 200 characters.</summary>
    public static string Show(string name) =>
        string.Concat(name.Take(200).Select(c => c is >= ' ' and <= '~' ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));

    private static string Say(long value) => value.ToString(CultureInfo.InvariantCulture);
}
