using System.Xml.Linq;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Projects.Repository;

/// <summary>
/// Reads what a project names, as data: nothing is evaluated. A condition is taken to hold and a part that only MSBuild can tell is marked, so that the
/// answer names too much rather than too little.
/// </summary>
internal sealed class OutlineReader
{
    private const int MaximumFiles = 64;
    private static readonly string[] Kinds = ["Catalog", "Scenario", "ModelTest", "SeriesData", "Model", "ReferencedCatalog"];
    private readonly ISources sources;
    private readonly string folder;
    private readonly SortedSet<string> references = new(StringComparer.Ordinal);
    private readonly SortedSet<string> imports = new(StringComparer.Ordinal);
    private readonly SortedSet<string> items = new(StringComparer.Ordinal);
    private bool hasUnknownImports;
    private bool hasUnknownItems;
    private bool changesDefaults;

    private OutlineReader(ISources sources, string folder) => (this.sources, this.folder) = (sources, folder);

    /// <summary>Reads a project.</summary>
    /// <param name="sources">The repository.</param>
    /// <param name="project">The project file, relative to its root.</param>
    public static ProjectOutline Read(ISources sources, string project)
    {
        var folder = RepositoryPaths.FolderOf(project);
        var reader = new OutlineReader(sources, folder);
        var queue = new Queue<string>([project]);
        foreach (var above in RepositoryPaths.Upward(folder))
        {
            // MSBuild takes the nearest; that one often imports the next.
            queue.Enqueue(Below(above, "Directory.Build.props"));
            queue.Enqueue(Below(above, "Directory.Build.targets"));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var file))
        {
            if (!seen.Add(file))
            {
                continue;
            }

            if (seen.Count > MaximumFiles)
            {
                reader.hasUnknownImports = true;
                break;
            }

            reader.ReadFile(file, queue);
        }

        return new ProjectOutline
        {
            References = [.. reader.references],
            Imports = [.. reader.imports],
            Items = [.. reader.items],
            HasUnknownImports = reader.hasUnknownImports,
            HasUnknownItems = reader.hasUnknownItems,
            ChangesDefaults = reader.changesDefaults,
        };
    }

    private void ReadFile(string file, Queue<string> queue)
    {
        if (sources.Read(file).Text is not { } text || XmlData.Root(text.Text) is not { } root)
        {
            return;
        }

        foreach (var element in root.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "Import" when element.Attribute("Sdk") is null:
                    Import(element.Attribute("Project")?.Value ?? string.Empty, file, queue);
                    break;
                case "ProjectReference":
                    Add(element, file, references);
                    break;
                case "EnableDefaultModelItems":
                    changesDefaults = true;
                    break;
                case var kind when Kinds.Contains(kind, StringComparer.Ordinal):
                    Add(element, file, items);
                    changesDefaults |= element.Attribute("Remove") is not null || element.Attribute("Exclude") is not null;
                    break;
            }
        }
    }

    private void Import(string project, string file, Queue<string> queue)
    {
        if (Literal(project, file, RepositoryPaths.FolderOf(file)) is not { } path)
        {
            // The usual way to the Directory.Build file above, which is read anyway.
            hasUnknownImports |= !project.Contains("GetPathOfFileAbove", StringComparison.OrdinalIgnoreCase);
            return;
        }

        imports.Add(path);
        queue.Enqueue(path);
    }

    private void Add(XElement element, string file, SortedSet<string> to)
    {
        foreach (var part in (element.Attribute("Include")?.Value ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Literal(part, file, folder) is { } path)
            {
                to.Add(path);
            }
            else
            {
                hasUnknownItems |= !Path.IsPathRooted(part);
            }
        }
    }

    /// <summary>The path, of a pattern its folder; null when MSBuild must tell it or it leads out of the repository.</summary>
    private string? Literal(string text, string file, string relativeTo)
    {
        var path = text.Trim().Replace('\\', '/');
        foreach (var (name, value) in new[] { ("$(MSBuildThisFileDirectory)", RepositoryPaths.FolderOf(file)), ("$(MSBuildProjectDirectory)", folder) })
        {
            if (path.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                path = path[name.Length..].TrimStart('/');
                relativeTo = value;
            }
        }

        if (path.Length == 0 || path.Contains("$(", StringComparison.Ordinal) || path.Contains("@(", StringComparison.Ordinal) || path.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var wild = path.AsSpan().IndexOfAny('*', '?');
        return RepositoryPaths.Join(relativeTo, wild < 0 ? path : path[..(path.LastIndexOf('/', wild) + 1)]);
    }

    private static string Below(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
