using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Storage;

/// <summary>Bytes by their digest, in <c>blobs/sha256/&lt;hex&gt;</c>. No path is made of anything but a digest.</summary>
internal sealed class BlobStore(DataFolder folder, long reserveBytes)
{
    public BlobDraft Begin() => new(folder.Incoming, folder.Blobs);

    public string PathOf(Digest digest) => Path.Combine(folder.Blobs, digest.Hex);

    public FileStream Open(Digest digest) => new(PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.Asynchronous);

    /// <summary>Whether the disk takes so many bytes more and keeps its reserve.</summary>
    public bool HasRoomFor(long bytes) => folder.FreeBytes() - bytes >= reserveBytes;
}
