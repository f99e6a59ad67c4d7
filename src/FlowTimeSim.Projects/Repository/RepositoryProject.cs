using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Repository;

/// <summary>A model project of a repository: its file, and what its last build left.</summary>
/// <param name="Path">The project file, relative to the repository's root, with forward slashes.</param>
public sealed record RepositoryProject(string Path)
{
    /// <summary>What the last build recorded; null when there is none that can be read.</summary>
    public ProjectRecord? Record { get; init; }

    /// <summary>The files that are not as the record says: edited, gone, or new. Relative to the root; empty without a record.</summary>
    public IReadOnlyList<string> Edited { get; init; } = [];

    /// <summary>The project's folder; empty for the root.</summary>
    public string Folder => RepositoryPaths.FolderOf(Path);

    internal ProjectOutline Outline { get; init; } = ProjectOutline.Plain;

    /// <summary>A path of the record as one of the repository, or null when it leads outside.</summary>
    internal string? Resolve(string path) => RepositoryPaths.Join(Folder, path);
}
