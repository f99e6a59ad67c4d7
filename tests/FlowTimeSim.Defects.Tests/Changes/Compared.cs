using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Two versions of a project's files, compiled, run and compared scenario by scenario.</summary>
internal static class Compared
{
    public static Dictionary<string, ModelChanges> Of(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        Of(Runs(before), after);

    public static Dictionary<string, ModelChanges> Of(Dictionary<string, ModelRun> old, IReadOnlyDictionary<string, string> after)
    {
        var now = Runs(after);
        return old.Where(pair => now.ContainsKey(pair.Key)).ToDictionary(
            pair => pair.Key, pair => ChangeReader.Compare(pair.Value.Model, pair.Value, now[pair.Key].Model, now[pair.Key], AttributionLimits.Build, default));
    }

    public static Dictionary<string, ModelRun> Runs(IReadOnlyDictionary<string, string> files)
    {
        var sources = new MemorySources(files);
        var findings = new FindingSink();
        var inputs = new CompilerInputs { Catalogs = Under("catalog/"), Scenarios = Under("scenarios/"), Tests = Under("tests/"), Models = Under("models/") };
        var models = ModelCompiler.Compile(inputs, sources, findings).Models;
        Nothing.Of(findings.ToSorted().Where(finding => finding.Severity == Severity.Error));
        Assert.NotEmpty(models);
        return models.ToDictionary(model => model.Id, model => new ModelRun(model, Engine.Evaluator.Run(model.Program)), StringComparer.Ordinal);

        ImmutableArray<string> Under(string folder) =>
            [.. files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
