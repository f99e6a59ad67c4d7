namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Paths of a project: relative, with forward slashes on every platform.</summary>
internal static class ProjectPath
{
    /// <summary>A path that is written relative to a file, as one relative to the project.</summary>
    public static string From(string file, string relative)
    {
        var parts = new List<string>(file.Replace('\\', '/').Split('/').SkipLast(1));
        foreach (var part in relative.Replace('\\', '/').Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count > 0 && parts[^1] != "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
