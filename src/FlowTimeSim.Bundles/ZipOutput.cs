using System.Security.Cryptography;

namespace FlowTimeSim.Bundles;

/// <summary>Writes a stored archive front to back and computes its digest on the way.</summary>
internal sealed class ZipOutput(Stream stream, CancellationToken cancellation) : IDisposable
{
    private readonly IncrementalHash _whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<byte[]> _directory = [];

    public long Written { get; private set; }

    /// <summary>Adds an entry of announced size and checksum; returns the digest of the bytes that really came.</summary>
    public Digest Add(string name, Stream bytes, uint crc, long size)
    {
        _directory.Add(ZipFormat.Central(name, crc, size, Written));
        Put(ZipFormat.Local(name, crc, size));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        int read;
        while ((read = bytes.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            Put(buffer.AsSpan(0, read));
        }

        return Digest.FromHash(hash.GetHashAndReset());
    }

    public Digest Finish()
    {
        var start = Written;
        foreach (var header in _directory)
        {
            Put(header);
        }

        Put(ZipFormat.End(_directory.Count, Written - start, start));
        return Digest.FromHash(_whole.GetHashAndReset());
    }

    public void Dispose() => _whole.Dispose();

    private void Put(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        _whole.AppendData(bytes);
        Written += bytes.Length;
    }
}
