using System.Collections.Immutable;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Projects.Repository;

/// <summary>Which of the changed files a project stands on by itself, references left aside.</summary>
internal sealed class ChangeReach
{
    /// <summary>Files that MSBuild, NuGet and we look for in a project's folder and in those above it.</summary>
    private static readonly string[] Inherited =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json", "nuget.config",
        "packages.lock.json", "flowtime.lock.json", ConfigurationName,
    ];

    private const string ConfigurationName = "flowtime.yaml";
    private static readonly string[] Visible = ["Catalog", "SeriesData"];
    private static readonly string[] Hidden = ["scenarios", "tests", "models"];
    private readonly ImmutableSortedSet<string> changed;
    private readonly HashSet<string> folders;
    private readonly FolderSources sources;
    private readonly ImmutableArray<string> unowned;

    public ChangeReach(ModelRepository repository, ImmutableSortedSet<string> changed)
    {
        this.changed = changed;
        folders = [.. repository.Projects.Select(project => project.Folder)];
        sources = new FolderSources(repository.Root);

        // What a flowtime.yaml extends lies anywhere in the repository but hardly in a project.
        unowned = [.. changed.Where(path => IsYaml(path) && Owner(path) is null)];
    }

    /// <summary>The changed files that hit a project.</summary>
    public ImmutableSortedSet<string> Of(RepositoryProject project)
    {
        var hits = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var recorded = Recorded(project);
        foreach (var path in changed)
        {
            if (path == project.Path || IsInherited(path, project) || IsImported(path, project.Outline) || IsItem(path, project)
                || (recorded is null ? IsOwn(path, project) : recorded.Contains(path) || recorded.Any(read => RepositoryPaths.IsBelow(read, path))))
            {
                hits.Add(path);
            }
        }

        if (recorded is null && !unowned.IsEmpty && Extends(project))
        {
            hits.UnionWith(unowned);
        }

        return hits.ToImmutable();
    }

    /// <summary>Whether a file that hits a project can be seen from one that references it: its scenarios, tests and ready models cannot.</summary>
    public static bool IsVisible(RepositoryProject project, string path)
    {
        if (project.Record is { } record && Visible.Any(kind => record.Items.TryGetValue(kind, out var paths) && paths.Any(item => project.Resolve(item) == path)))
        {
            return true;
        }

        return !Hidden.Any(name => RepositoryPaths.IsBelow(path, RepositoryPaths.Join(project.Folder, name)!));
    }

    /// <summary>What the last build looked at; null when that is not known of the files that are there now.</summary>
    private HashSet<string>? Recorded(RepositoryProject project) =>
        project.Record is { } record && !record.Sources.IsEmpty && project.Edited.All(changed.Contains)
            ? [.. record.Sources.Keys.Concat(record.Reads).Concat(record.Items.Values.SelectMany(paths => paths)).Select(project.Resolve).OfType<string>()]
            : null;

    private static bool IsInherited(string path, RepositoryProject project) =>
        RepositoryPaths.IsBelow(project.Folder, RepositoryPaths.FolderOf(path)) && Inherited.Contains(RepositoryPaths.NameOf(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsImported(string path, ProjectOutline outline) =>
        outline.Imports.Any(import => RepositoryPaths.IsBelow(path, import) || RepositoryPaths.IsBelow(import, path))
        || (outline.HasUnknownImports && Path.GetExtension(path.AsSpan()) is ".props" or ".targets" or ".proj");

    private static bool IsItem(string path, RepositoryProject project) =>
        project.Outline.Items.Any(item => RepositoryPaths.IsBelow(path, item) || RepositoryPaths.IsBelow(item, path))
        || (project.Outline.HasUnknownItems && (IsYaml(path) || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        || (RepositoryPaths.IsBelow(path, project.Folder) && DefaultItems.IsOne(project.Folder.Length == 0 ? path : path[(project.Folder.Length + 1)..]));

    private bool IsOwn(string path, RepositoryProject project) =>
        RepositoryPaths.IsBelow(path, project.Folder) && Owner(path) == project.Folder
        && !path[project.Folder.Length..].Split('/').Any(RepositoryPaths.IsMade);

    private bool Extends(RepositoryProject project) => RepositoryPaths.Upward(project.Folder)
        .Select(folder => sources.Read(RepositoryPaths.Join(folder, ConfigurationName)!).Text)
        .Any(text => text is not null && text.Text.Contains("extends", StringComparison.Ordinal));

    // The nearest folder above that is a project's.
    private string? Owner(string path) => RepositoryPaths.Upward(RepositoryPaths.FolderOf(path)).FirstOrDefault(folders.Contains);

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
