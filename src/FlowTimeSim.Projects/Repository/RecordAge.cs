using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Repository;

/// <summary>Tells by content whether a record speaks of the files that are there. Packages, outside the repository, do not change.</summary>
internal static class RecordAge
{
    /// <summary>The files that are not as the record says, relative to the root.</summary>
    public static IReadOnlyList<string> Edited(RepositoryProject project, ProjectRecord record, string root)
    {
        var edited = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, mark) in record.Sources)
        {
            if (project.Resolve(path) is { } file && SourceMarks.Of(Path.Combine(root, file)) != mark)
            {
                edited.Add(file);
            }
        }

        // What was asked for and not there, and is there now.
        foreach (var path in record.Reads)
        {
            if (!record.Sources.ContainsKey(path) && project.Resolve(path) is { } file && File.Exists(Path.Combine(root, file)))
            {
                edited.Add(file);
            }
        }

        if (!project.Outline.ChangesDefaults)
        {
            edited.UnionWith(NewItems(project, record, root));
        }

        return [.. edited];
    }

    private static IEnumerable<string> NewItems(RepositoryProject project, ProjectRecord record, string root) =>
        from kind in DefaultItems.All
        let known = record.Items.TryGetValue(kind, out var paths) && !paths.IsDefault ? paths : []
        from path in DefaultItems.Find(Path.Combine(root, project.Folder), kind)
        where !known.Contains(path, StringComparer.Ordinal)
        select project.Resolve(path) ?? path;
}
