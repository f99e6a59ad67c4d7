using System.Text;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>Replaces files by rename, under temporary names that no other build uses.</summary>
internal static class FileReplacement
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8 without a mark.</summary>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes; a file that holds them already keeps its time.</summary>
    public static void Write(string path, byte[] bytes)
    {
        if (HoldsAlready(path, bytes))
        {
            return;
        }

        Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Writes through a stream; what is at the path is replaced when the writing is done.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, ".ft-" + Guid.NewGuid().ToString("N"));
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(stream);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Deletes a file and the folders above it that it leaves empty, up to a root.</summary>
    public static void Delete(string path, string root)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        for (var folder = Path.GetDirectoryName(path); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            try
            {
                Directory.Delete(folder);
            }
            catch (IOException)
            {
                // Another build put something there in between: it is not empty, and stays.
                return;
            }
        }
    }

    private static bool HoldsAlready(string path, byte[] bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }
}
