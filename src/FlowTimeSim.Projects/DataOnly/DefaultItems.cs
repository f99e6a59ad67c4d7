namespace FlowTimeSim.Projects.DataOnly;

/// <summary>The items that a project finds by itself, as sdk/build/Items.props says. Folders behind links are not entered.</summary>
internal static class DefaultItems
{
    private const int MaximumDepth = 32;
    private const int MaximumFiles = 100_000;

    private static readonly Dictionary<string, (string Folder, string[] Endings)> Kinds = new(StringComparer.Ordinal)
    {
        ["Catalog"] = ("catalog", [".yaml", ".yml"]),
        ["Scenario"] = ("scenarios", [".yaml", ".yml"]),
        ["ModelTest"] = ("tests", [".yaml", ".yml"]),
        ["SeriesData"] = ("data", [".csv"]),
        ["Model"] = ("models", [".yaml", ".yml"]),
    };

    /// <summary>The kinds of item.</summary>
    public static IEnumerable<string> All => Kinds.Keys;

    /// <summary>Whether a file, relative to the project, is an item of a kind that a project finds by itself.</summary>
    public static bool IsOne(string path) => Kinds.Any(kind => path.StartsWith(kind.Value.Folder + "/", StringComparison.Ordinal)
        && kind.Value.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>True for a kind of item that a model project has.</summary>
    public static bool Knows(string kind) => Kinds.ContainsKey(kind);

    /// <summary>The files of a kind, relative to the project, with forward slashes.</summary>
    public static IReadOnlyList<string> Find(string project, string kind)
    {
        var (folder, endings) = Kinds[kind];
        var found = new List<string>();
        Walk(new DirectoryInfo(Path.Combine(project, folder)), folder, endings, 0, found);
        return found;
    }

    /// <summary>Those of a list of paths that would be found.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> paths, string kind)
    {
        var (folder, endings) = Kinds[kind];
        return [.. paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }

    private static void Walk(DirectoryInfo folder, string path, string[] endings, int depth, List<string> found)
    {
        if (!folder.Exists || folder.LinkTarget is not null || depth > MaximumDepth)
        {
            return;
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 };
        foreach (var entry in folder.EnumerateFileSystemInfos("*", options))
        {
            if (found.Count >= MaximumFiles)
            {
                return;
            }

            if (entry is DirectoryInfo inner)
            {
                Walk(inner, path + "/" + inner.Name, endings, depth + 1, found);
            }
            else if (endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                found.Add(path + "/" + entry.Name);
            }
        }
    }
}
