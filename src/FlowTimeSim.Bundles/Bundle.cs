namespace FlowTimeSim.Bundles;

/// <summary>A bundle whose every byte was verified. Entries are read from the stream it was opened on; not for several threads at once.</summary>
public sealed class Bundle : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _owned;
    private readonly Dictionary<string, (BundleEntry Entry, long Offset)> _entries;

    internal Bundle(Stream stream, bool owned, BundleManifest manifest, Digest digest, IReadOnlyDictionary<string, long> offsets)
    {
        (_stream, _owned, Manifest, Digest, Size) = (stream, owned, manifest, digest, stream.Length);
        _entries = manifest.Entries.ToDictionary(entry => entry.Path, entry => (entry, offsets[entry.Path]), StringComparer.Ordinal);
    }

    /// <summary>What the bundle says about itself.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>The SHA-256 of the whole file.</summary>
    public Digest Digest { get; }

    /// <summary>The length of the whole file in bytes.</summary>
    public long Size { get; }

    /// <summary>The entry of a path, compared exactly; null when there is none.</summary>
    public BundleEntry? Find(string path) => _entries.TryGetValue(path, out var found) ? found.Entry : null;

    /// <summary>Where in the file an entry's bytes begin; entries are stored, so the file itself can be served from there.</summary>
    /// <exception cref="KeyNotFoundException">The bundle has no such path.</exception>
    public long OffsetOf(string path) => _entries[path].Offset;

    /// <summary>A stream over an entry's bytes; it shares this bundle's stream and position.</summary>
    /// <exception cref="KeyNotFoundException">The bundle has no such path.</exception>
    public Stream Open(string path)
    {
        var (entry, offset) = _entries[path];
        return new SectionStream(_stream, offset, entry.Size);
    }

    /// <summary>All bytes of an entry.</summary>
    /// <exception cref="KeyNotFoundException">The bundle has no such path.</exception>
    public byte[] ReadBytes(string path)
    {
        using var section = Open(path);
        var bytes = new byte[section.Length];
        section.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Closes the file, when it was opened by path.</summary>
    public void Dispose()
    {
        if (_owned)
        {
            _stream.Dispose();
        }
    }
}
