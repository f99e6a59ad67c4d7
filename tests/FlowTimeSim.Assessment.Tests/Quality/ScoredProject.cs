using System.Collections.Immutable;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Tests.Documentation;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.Quality;

/// <summary>The files of a model with one scenario while they are changed, and its score.</summary>
internal sealed class ScoredProject
{
    private static readonly AssessmentOptions Named = new()
    {
        Metadata = new Dictionary<string, string> { ["Authors"] = "ops" },
    };

    private readonly Dictionary<string, string> files;

    private ScoredProject(Dictionary<string, string> files) => this.files = files;

    public static string Root => DiagnosticPage.Repository;

    /// <summary>A folder of the repository with catalogs, scenarios, tests and data.</summary>
    public static ScoredProject Of(string folder)
    {
        var root = Path.Combine(Root, folder);
        return new ScoredProject(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => Path.GetExtension(file.Name) is ".yaml" or ".csv" && file.Name.Split('/')[0] is not ("obj" or "bin"))
            .ToDictionary(file => file.Name, file => File.ReadAllText(file.Path), StringComparer.Ordinal));
    }

    public string Text(string path) => files[path];

    /// <summary>A copy with a text that stands once replaced by another.</summary>
    public ScoredProject With(string path, string from, string to)
    {
        var text = files[path];
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(from, at + 1, StringComparison.Ordinal) < 0, $"'{from}' does not stand once in {path}.");
        return new ScoredProject(new Dictionary<string, string>(files, StringComparer.Ordinal) { [path] = text.Replace(from, to, StringComparison.Ordinal) });
    }

    public ModelAssessment Assess(AssessmentOptions? options = null)
    {
        var sources = new MemorySources(files);
        var findings = new FindingSink();
        var inputs = new CompilerInputs { Catalogs = Under("catalog/"), Scenarios = Under("scenarios/"), Tests = Under("tests/") };
        var models = ModelCompiler.Compile(inputs, sources, findings).Models;
        Assert.True(models.Length == 1, string.Join('\n', findings.ToSorted()));
        return Assessor.Assess(models[0], sources, options ?? Named, findings, default);
    }

    public QualityScore Score(AssessmentOptions? options = null) => Assess(options).Quality;

    private ImmutableArray<string> Under(string folder) =>
        [.. files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
