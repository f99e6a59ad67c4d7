using System.Text;

namespace FlowTimeSim.Bundles.Tests;

/// <summary>Writes archives that say what they are told, true or not.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A MemoryStream holds nothing but memory.")]
internal sealed class RawZip
{
    private readonly MemoryStream _body = new();
    private readonly List<byte[]> _directory = [];

    public RawZip Add(string name, byte[] bytes, Action<byte[]>? local = null, Action<byte[]>? central = null)
    {
        var encoded = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        var crc = Crc32.Append(0, bytes);
        var head = Fix(ZipFormat.Local(encoded, crc, bytes.Length), ZipFormat.LocalSize, name);
        var entry = Fix(ZipFormat.Central(encoded, crc, bytes.Length, _body.Length), ZipFormat.CentralSize, name);
        local?.Invoke(head);
        central?.Invoke(entry);
        _body.Write(head);
        _body.Write(bytes);
        _directory.Add(entry);
        return this;
    }

    public byte[] ToBytes()
    {
        var start = _body.Length;
        foreach (var entry in _directory)
        {
            _body.Write(entry);
        }

        _body.Write(ZipFormat.End(_directory.Count, _body.Length - start, start));
        return _body.ToArray();
    }

    /// <summary>The sample's entries, to be altered and written again.</summary>
    public static List<(string Name, byte[] Bytes)> Entries(byte[] bundle)
    {
        var faults = new List<BundleFault>();
        var items = ZipDirectory.Read(new MemoryStream(bundle), new(), faults);
        Assert.Empty(faults);
        return items.ConvertAll(item => (item.Name, bundle.AsSpan((int)item.Offset, (int)item.Size).ToArray()));
    }

    public static byte[] Write(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        var zip = new RawZip();
        foreach (var (name, bytes) in entries)
        {
            zip.Add(name, bytes);
        }

        return zip.ToBytes();
    }

    // ASCII.GetBytes turns other characters into '?'; put the low bytes in as they are.
    private static byte[] Fix(byte[] header, int at, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            header[at + i] = (byte)name[i];
        }

        return header;
    }
}
