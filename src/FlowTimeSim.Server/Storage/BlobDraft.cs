using System.Security.Cryptography;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Storage;

/// <summary>Bytes on their way in: a file aside, hashed as it grows, that becomes a blob or disappears.</summary>
internal sealed class BlobDraft : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _blobs;
    private FileStream? _file;

    public BlobDraft(string incoming, string blobs)
    {
        _blobs = blobs;
        DraftPath = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        _file = new FileStream(DraftPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1, FileOptions.Asynchronous);
    }

    /// <summary>Where the bytes are until they are kept.</summary>
    public string DraftPath { get; }

    public long Size { get; private set; }

    public Digest? Digest { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        _hash.AppendData(bytes.Span);
        await _file!.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        Size += bytes.Length;
    }

    /// <summary>Ends the writing: the digest is known, the file can be read by others.</summary>
    public Digest Finish()
    {
        _file!.Flush();
        return Digest = Digest.FromHash(_hash.GetHashAndReset());
    }

    /// <summary>Puts the bytes under their digest; they survive a power cut once this returns.</summary>
    public void Keep()
    {
        _file!.Flush(flushToDisk: true);
        _file.Dispose();
        _file = null;

        // The same digest is the same bytes: replacing them changes nothing, and mends a file that was damaged.
        File.Move(DraftPath, Path.Combine(_blobs, Digest!.Hex), overwrite: true);
        FolderSync.Sync(_blobs);
    }

    public void Dispose()
    {
        _hash.Dispose();
        if (_file is not null)
        {
            _file.Dispose();
            File.Delete(DraftPath);
        }
    }
}
