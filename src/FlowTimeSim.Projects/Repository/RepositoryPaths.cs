using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.Repository;

/// <summary>Paths as a repository shows them: relative to its root, forward slashes, nothing outside.</summary>
public static class RepositoryPaths
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The root of the repository that a folder lies in: the nearest folder with a <c>.git</c>, else the folder itself.</summary>
    /// <param name="folder">An absolute path.</param>
    public static string RootOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // A worktree and a submodule have a file of this name.
            if (Directory.Exists(Path.Combine(at, ".git")) || File.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        return folder;
    }

    /// <summary>A path relative to the root, or null when it lies outside.</summary>
    /// <param name="root">The root, absolute.</param>
    /// <param name="path">An absolute path.</param>
    public static string? Relative(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return relative == "." ? string.Empty : IsOutside(relative) ? null : relative;
    }

    /// <summary>The path that a folder of the repository means; null when it leads outside.</summary>
    /// <param name="folder">Relative to the root; empty for the root.</param>
    /// <param name="path">Relative to that folder.</param>
    internal static string? Join(string folder, string path)
    {
        var given = path.Replace('\\', '/');
        if (given.Contains('\0', StringComparison.Ordinal) || given.StartsWith('/') || (given.Length > 1 && given[1] == ':'))
        {
            return null;
        }

        var joined = SourcePath.Normalize(folder.Length == 0 ? given : folder + "/" + given);
        return IsOutside(joined) ? null : joined;
    }

    /// <summary>The folder of a file, empty for the root.</summary>
    internal static string FolderOf(string path) => path.LastIndexOf('/') is var at && at < 0 ? string.Empty : path[..at];

    /// <summary>The name of a file.</summary>
    internal static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a path is a folder or lies below it.</summary>
    internal static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || path.Equals(folder, StringComparison.Ordinal) || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>A folder and all above it, up to the root, which is empty.</summary>
    internal static IEnumerable<string> Upward(string folder)
    {
        for (var at = folder; at.Length > 0; at = FolderOf(at))
        {
            yield return at;
        }

        yield return string.Empty;
    }

    /// <summary>Whether tools made a folder, so that no source lies in it.</summary>
    internal static bool IsMade(string name) => name.StartsWith('.') || Made.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsOutside(string path) => path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path);
}
