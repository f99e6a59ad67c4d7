using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Repository;

/// <summary>Paths, one a line, as a shell reads them again: so they are not escaped, and what a log or a runner would act upon is not printed at all.</summary>
public static class PathLines
{
    /// <summary>Whether a path is the same when it is escaped.</summary>
    public static bool CanHold(string path) => PlainFinding.EscapePath(path) == path;

    /// <summary>The lines, relative to a folder.</summary>
    /// <param name="paths">Absolute.</param>
    /// <param name="from">The folder, absolute.</param>
    public static string Of(IEnumerable<string> paths, string from) =>
        string.Concat(paths.Select(path => Path.GetRelativePath(from, path).Replace('\\', '/') + "\n"));
}
