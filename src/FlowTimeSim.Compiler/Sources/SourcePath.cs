namespace FlowTimeSim.Compiler.Sources;

/// <summary>Paths as sources know them: relative to the project, forward slashes, no <c>.</c> and no <c>..</c> but in front.</summary>
public static class SourcePath
{
    /// <summary>The path that a file means when it names another one.</summary>
    /// <param name="file">The file in which the path stands.</param>
    /// <param name="path">As written there, relative to that file.</param>
    public static string Resolve(string file, string path)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith('/'))
        {
            return path;
        }

        var folder = file.LastIndexOf('/');
        return Normalize(folder < 0 ? path : file[..(folder + 1)] + path);
    }

    /// <summary>The path without detours; what is rooted stays rooted.</summary>
    public static string Normalize(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".." || !path.StartsWith('/'))
            {
                parts.Add(part);
            }
        }

        return (path.StartsWith('/') ? "/" : string.Empty) + string.Join('/', parts);
    }
}
