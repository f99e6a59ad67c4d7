using System.Collections.Frozen;

namespace FlowTimeSim.Defects.Tests;

/// <summary>The correct projects that defects are put into: the samples, the template, and the models of tests/defects/models.</summary>
internal static class BaseModel
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Models = Folders().ToFrozenDictionary(
        folder => folder.Name, folder => Files(folder.Path), StringComparer.Ordinal);

    public static IEnumerable<string> Names => Models.Keys.Order(StringComparer.Ordinal);

    /// <summary>A copy of the model's files by path, relative to its folder with forward slashes.</summary>
    public static Dictionary<string, string> Copy(string name) =>
        Models.TryGetValue(name, out var files) ? new(files, StringComparer.Ordinal) : throw new InvalidDataException($"There is no base model '{name}'.");

    private static IEnumerable<(string Name, string Path)> Folders()
    {
        var samples = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Where(path => Directory.EnumerateFiles(path, "*.ftmodel").Any());
        return samples.Concat(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests/defects/models"))).Select(path => (Path.GetFileName(path), path))
            .Append(("template", Path.Combine(Repository.Root, "sdk/templates/content/flowtime")));
    }

    private static FrozenDictionary<string, string> Files(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => Path.GetExtension(file.Name) is ".yaml" or ".csv" && file.Name.Split('/')[0] is not ("obj" or "bin"))
            .ToFrozenDictionary(file => file.Name, file => File.ReadAllText(file.Path), StringComparer.Ordinal);
}
