using System.Collections.Immutable;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Repository;

/// <summary>
/// Finds the model projects below a folder and what their builds recorded. No project is evaluated and no program starts. Folders that tools make, hidden
/// ones, and those behind links are not entered.
/// </summary>
public static class RepositoryReader
{
    private const int MaximumDepth = 32;
    private const string Ending = ".ftmodel";
    private static readonly EnumerationOptions All = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>Reads a repository.</summary>
    /// <param name="folder">The folder below which projects are looked for, absolute.</param>
    /// <param name="cancellation">Stops between projects.</param>
    public static ModelRepository Read(string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var root = RepositoryPaths.RootOf(folder);
        var found = new List<string>();
        Walk(new DirectoryInfo(folder), RepositoryPaths.Relative(root, folder) ?? string.Empty, 0, found);
        var sources = new FolderSources(root) { MaximumBytes = 4 << 20 };
        var projects = ImmutableArray.CreateBuilder<RepositoryProject>(found.Count);
        foreach (var path in found.Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            projects.Add(ReadProject(root, path, sources));
        }

        return new ModelRepository(root, projects.ToImmutable());
    }

    private static RepositoryProject ReadProject(string root, string path, FolderSources sources)
    {
        var project = new RepositoryProject(path) { Outline = OutlineReader.Read(sources, path) };
        var name = Path.GetFileNameWithoutExtension(path);
        var places = RepositoryPaths.Upward(project.Folder).Select(above => $"{above}/artifacts/obj/{name}").Prepend(project.Folder + "/obj");
        var record = places.Select(place => RecordFile.ReadProject(Path.Combine(root, place.TrimStart('/'), name + ".ftproject.json"))).FirstOrDefault(found => found is not null);

        // A folder of someone else's artifacts may hold the record of another project of this name.
        return record is null || record.File != RepositoryPaths.NameOf(path) ? project
            : project with { Record = record, Edited = RecordAge.Edited(project, record, root) };
    }

    private static void Walk(DirectoryInfo folder, string path, int depth, List<string> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", All))
        {
            var below = path.Length == 0 ? entry.Name : path + "/" + entry.Name;
            if (entry is DirectoryInfo inner)
            {
                if (depth < MaximumDepth && !RepositoryPaths.IsMade(entry.Name) && entry.LinkTarget is null)
                {
                    Walk(inner, below, depth + 1, found);
                }
            }
            else if (entry.Extension.Equals(Ending, StringComparison.OrdinalIgnoreCase) && entry.LinkTarget is null)
            {
                found.Add(below);
            }
        }
    }
}
