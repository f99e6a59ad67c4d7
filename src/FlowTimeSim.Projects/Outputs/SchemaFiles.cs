namespace FlowTimeSim.Projects.Outputs;

/// <summary>Puts the published schemas where the first line of a model file names them: <c>obj/schemas</c>.</summary>
public static class SchemaFiles
{
    /// <summary>Copies what is new or changed; without a source nothing happens.</summary>
    public static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*.json"))
        {
            FileReplacement.Write(Path.Combine(to, Path.GetFileName(file)), File.ReadAllBytes(file));
        }
    }
}
