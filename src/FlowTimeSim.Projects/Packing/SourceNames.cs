namespace FlowTimeSim.Projects.Packing;

/// <summary>
/// Names of sources in a bundle. A path of the project keeps its name under <c>sources/</c>; each step up is a folder <c>_up</c>, so that paths
/// that climb still find each other; what comes from a package lies under <c>_packages</c>, wherever the machine keeps its packages.
/// </summary>
public static class SourceNames
{
    /// <summary>The folder in a bundle.</summary>
    public const string Folder = "sources/";

    /// <summary>The name below <see cref="Folder"/>.</summary>
    /// <param name="path">Relative to the project, with forward slashes.</param>
    /// <param name="packages">The packages folder, relative to the project; null when there is none.</param>
    public static string Of(string path, string? packages)
    {
        if (packages is not null && path.StartsWith(packages + "/", StringComparison.Ordinal))
        {
            return "_packages/" + path[(packages.Length + 1)..];
        }

        var up = 0;
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path[3..];
            up++;
        }

        return string.Concat(Enumerable.Repeat("_up/", up)) + path;
    }

    /// <summary>The packages folder relative to a project; null when there is none.</summary>
    public static string? Packages(string? packagesFolder, string projectFolder) =>
        packagesFolder is null ? null : Path.GetRelativePath(projectFolder, packagesFolder).Replace('\\', '/').TrimEnd('/');
}
