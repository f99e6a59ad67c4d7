using System.Collections.Immutable;
using System.Security.Cryptography;

namespace FlowTimeSim.Projects.Records;

/// <summary>Marks of file contents, so that it can be told later, without a clock, whether a record speaks of the files that are there.</summary>
internal static class SourceMarks
{
    /// <summary>The marks of the files that exist, by path relative to a folder.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<string> paths, string folder)
    {
        var marks = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!marks.ContainsKey(path) && Of(Path.GetFullPath(path, folder)) is { } mark)
            {
                marks.Add(path, mark);
            }
        }

        return marks.ToImmutable();
    }

    /// <summary>The first 128 bits of the SHA-256 of a file; null when it is not there or cannot be read.</summary>
    public static string? Of(string file)
    {
        try
        {
            // Pipes and devices have no length; opening one could wait for ever.
            var info = new FileInfo(file);
            if (!info.Exists)
            {
                return null;
            }

            if (info.Length == 0)
            {
                return string.Empty;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 16));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
