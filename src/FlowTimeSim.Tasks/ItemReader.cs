using System.Collections.Immutable;
using FlowTimeSim.Projects;
using Microsoft.Build.Framework;

namespace FlowTimeSim.Tasks;

/// <summary>MSBuild's items as a project's inputs.</summary>
internal static class ItemReader
{
    public static ProjectInputs Read(string projectFile, string outputFolder, ITaskItem[] items, ITaskItem[] properties, string sdkVersion, string? packagesFolder)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        var byKind = items.ToLookup(item => item.GetMetadata("Kind"), item => Relative(folder, item.GetMetadata("FullPath")), StringComparer.Ordinal);
        return new ProjectInputs
        {
            ProjectFile = projectFile,
            OutputFolder = outputFolder,
            ReferencedRoots =
            [
                .. items.Select(item => item.GetMetadata("ModelRoot")).Where(root => root.Length > 0)
                    .Select(root => Relative(folder, Path.GetFullPath(root, folder))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            Properties = properties
                .Where(property => property.GetMetadata("Value").Length > 0)
                .GroupBy(property => property.ItemSpec, property => property.GetMetadata("Value"), StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal),
            SdkVersion = sdkVersion,
            PackagesFolder = packagesFolder,
        }.WithItems(Paths);

        ImmutableArray<string> Paths(string kind) => [.. byKind[kind].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
