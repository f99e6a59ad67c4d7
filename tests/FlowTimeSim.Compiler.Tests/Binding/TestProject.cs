using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Binding;

/// <summary>A project of a few texts, compiled.</summary>
internal sealed class TestProject
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public FindingSink Findings { get; } = new();

    public CompilerInputs Inputs { get; set; } = new();

    public TestProject With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>A project of one catalog and one scenario.</summary>
    public static TestProject Of(string catalog, string scenario) => new TestProject()
        .With("catalog/c.yaml", "kind: Catalog\nversion: 1\nmetadata: { id: c }\n" + catalog)
        .With("scenarios/s.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: s }\ncatalog: c\n" + scenario);

    public ImmutableArray<CompiledModel> Compile()
    {
        var inputs = Inputs with
        {
            Catalogs = Paths("catalog/"),
            Scenarios = Paths("scenarios/"),
            Tests = Paths("tests/"),
            Models = Paths("models/"),
        };
        return ModelCompiler.Compile(inputs, new MemorySources(files), Findings).Models;
    }

    /// <summary>The only model; every error fails the test.</summary>
    public CompiledModel Model()
    {
        var models = Compile();
        Assert.Empty(Errors);
        return Assert.Single(models);
    }

    /// <summary>The findings in order, as a reader meets them.</summary>
    public string[] Texts => [.. Findings.ToSorted().Select(finding => finding.ToString())];

    public string[] Errors => [.. Findings.ToSorted().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString())];

    public static double[] Values(CompiledModel model, string series) =>
        Evaluator.Run(model.Program)[model.Series[series].NodeId!].ToArray();

    private ImmutableArray<string> Paths(string folder) =>
        [.. files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
