using System.Collections.Immutable;
using FlowTimeSim.Assessment.Tests.Documentation;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.Findings;

/// <summary>The sources of a sample, with changes, compiled and judged as a build does it.</summary>
internal sealed class SampleProject
{
    private readonly Dictionary<string, string> files;

    public SampleProject(string sample)
    {
        var root = Path.Combine(DiagnosticPage.Repository, "samples", sample);
        files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".csv" || (Path.GetExtension(path) is ".yaml" && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)))
            .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    /// <summary>A project of texts alone.</summary>
    public SampleProject(Dictionary<string, string> files) => this.files = files;

    /// <summary>Replaces the first occurrence of a text; returns the line (from 1) in which it stands.</summary>
    public int Change(string path, string from, string to)
    {
        var at = files[path].IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no '{from}'.");
        files[path] = string.Concat(files[path].AsSpan(0, at), to, files[path].AsSpan(at + from.Length));
        return files[path].AsSpan(0, at).Count('\n') + 1;
    }

    /// <summary>Adds a file.</summary>
    public void Add(string path, string text) => files.Add(path, text);

    /// <summary>What a build says at warning or above.</summary>
    public ImmutableArray<Finding> Judge()
    {
        var sources = new MemorySources(files);
        var findings = new FindingSink();
        var inputs = new CompilerInputs { Catalogs = Under("catalog/"), Scenarios = Under("scenarios/"), Tests = Under("tests/") };
        foreach (var model in ModelCompiler.Compile(inputs, sources, findings).Models)
        {
            Assessor.Assess(model, sources, new AssessmentOptions(), findings, default);
        }

        return [.. findings.ToSorted().Where(finding => finding.Severity >= Severity.Warning)];
    }

    private ImmutableArray<string> Under(string folder) =>
        [.. files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
