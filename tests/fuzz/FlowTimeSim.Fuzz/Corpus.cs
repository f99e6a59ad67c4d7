using System.Collections.Immutable;

namespace FlowTimeSim.Fuzz;

/// <summary>What fuzzing begins with: the samples, the golden projects, and the engine models among them.</summary>
public static class Corpus
{
    private static readonly string[] Kinds = [".yaml", ".csv"];

    /// <summary>Every project below the repository's <c>samples</c> and <c>tests/golden/compile</c>, and one for each engine model of <c>tests/golden</c>.</summary>
    /// <param name="repository">The repository's root.</param>
    public static IReadOnlyList<FuzzProject> Read(string repository)
    {
        var golden = Path.Combine(repository, "tests", "golden");
        return
        [
            .. Directory.GetDirectories(Path.Combine(repository, "samples")).Where(folder => Directory.EnumerateFiles(folder, "*.ftmodel").Any()).Order(StringComparer.Ordinal).Select(Project),
            .. Directory.GetDirectories(Path.Combine(golden, "compile")).Order(StringComparer.Ordinal).Select(Project),
            .. Directory.GetFiles(golden, "*.yaml", SearchOption.AllDirectories).Where(IsEngineModel).Order(StringComparer.Ordinal).Select(path => Model(golden, path)),
        ];
    }

    private static FuzzProject Project(string folder) => new(
        Path.GetFileName(Path.GetDirectoryName(folder)) + "/" + Path.GetFileName(folder),
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Kinds.Contains(Path.GetExtension(path)))
            .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), File: path))
            .Where(pair => !pair.Path.StartsWith("obj/", StringComparison.Ordinal) && !pair.Path.StartsWith("bin/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(pair => pair.Path, pair => File.ReadAllText(pair.File), StringComparer.Ordinal));

    private static FuzzProject Model(string golden, string path) => new(
        "golden/" + Path.GetRelativePath(golden, path).Replace('\\', '/'),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("models/model.yaml", File.ReadAllText(path)));

    private static bool IsEngineModel(string path)
    {
        var text = File.ReadAllText(path);
        return text.Contains("schemaVersion:", StringComparison.Ordinal) && text.Contains("nodes:", StringComparison.Ordinal);
    }
}
