using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Cli.Formatting;

/// <summary>
/// The files that are meant: a file as it is, a project as its folder, a folder as the model files below it. Folders that tools make, hidden ones,
/// and those behind links are not entered; a YAML file below a folder that is none of ours is left to its owner.
/// </summary>
internal static class FormattedFiles
{
    private const int MaximumDepth = 32;
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts"];
    private static readonly EnumerationOptions All = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>The files of a path as it was given, each once and in order; null when nothing is there.</summary>
    public static IReadOnlyList<GivenPath>? Of(string given)
    {
        var path = new GivenPath(given);
        if (File.Exists(path.Full) && !path.Ends(GivenPath.Project))
        {
            return [path];
        }

        var folder = File.Exists(path.Full) ? Path.GetDirectoryName(given) is { Length: > 0 } parent ? parent : "." : given;
        var found = new List<string>();
        if (!Directory.Exists(new GivenPath(folder).Full))
        {
            return null;
        }

        Walk(new DirectoryInfo(new GivenPath(folder).Full), folder == "." ? string.Empty : folder.TrimEnd('/') + "/", 0, found);
        return [.. found.Order(StringComparer.Ordinal).Select(file => new GivenPath(file)).Where(IsOurs)];
    }

    private static void Walk(DirectoryInfo folder, string prefix, int depth, List<string> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", All))
        {
            if (entry.LinkTarget is not null || entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                if (depth < MaximumDepth && !Made.Contains(inner.Name, StringComparer.OrdinalIgnoreCase))
                {
                    Walk(inner, prefix + inner.Name + "/", depth + 1, found);
                }
            }
            else if (entry.Extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || entry.Extension.Equals(".yml", StringComparison.OrdinalIgnoreCase))
            {
                found.Add(prefix + entry.Name);
            }
        }
    }

    private static bool IsOurs(GivenPath path) =>
        path.Name == ConfigurationPlace.FileName
        || (new FolderSources(path.Folder).Read(path.Name).Text is { } text && DocumentKinds.Detect(YamlReader.Read(text, new FindingSink()).Root) != DocumentKind.Unknown);
}
