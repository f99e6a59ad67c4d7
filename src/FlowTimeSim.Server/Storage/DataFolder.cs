namespace FlowTimeSim.Server.Storage;

/// <summary>The folder of one service, held by a lock while it runs.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Root, _lock) = (path, held);

    public string Root { get; }

    public string Blobs => Path.Combine(Root, "blobs", "sha256");

    /// <summary>Where uploads grow; whatever lies here at the start was never acknowledged.</summary>
    public string Incoming => Path.Combine(Root, "incoming");

    public string JournalPath => Path.Combine(Root, "journal.ndjson");

    /// <summary>Makes the folder when it is not there, takes its lock and clears what was left half done.</summary>
    /// <exception cref="ServerStartException">The folder cannot be used, or another service has it.</exception>
    public static DataFolder Open(string path)
    {
        if (!Path.IsPathFullyQualified(path))
        {
            throw new ServerStartException($"The data folder must be an absolute path, not '{path}'.");
        }

        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(path);
            held = new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var folder = new DataFolder(path, held);
            Directory.CreateDirectory(folder.Blobs);
            Directory.CreateDirectory(folder.Incoming);
            foreach (var left in Directory.EnumerateFiles(folder.Incoming))
            {
                File.Delete(left);
            }

            FolderSync.Sync(Path.Combine(path, "blobs"));
            FolderSync.Sync(path);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw new ServerStartException($"The data folder '{path}' cannot be used: {exception.Message} One service at a time may hold a folder.", exception);
        }
    }

    /// <summary>Bytes that are free where the folder lies.</summary>
    public long FreeBytes() => new DriveInfo(Root).AvailableFreeSpace;

    public void Dispose() => _lock.Dispose();
}
