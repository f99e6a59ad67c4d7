using System.Runtime.InteropServices;
using System.Text;

namespace FlowTimeSim.Server.Storage;

/// <summary>Makes a rename durable. On Unix a new name survives a power cut only when its folder is synced, for which .NET has no call.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Syncs a folder; where the system has no such thing (Windows journals its names) it does nothing.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = new byte[Encoding.UTF8.GetByteCount(folder) + 1];
        Encoding.UTF8.GetBytes(folder, path);
        var handle = Open(path, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder '{Path.GetFileName(folder)}' cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        var failed = SyncHandle(handle) != 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Close(handle);
        if (failed != 0)
        {
            throw new IOException($"The folder '{Path.GetFileName(folder)}' cannot be synced (error {failed}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncHandle(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
