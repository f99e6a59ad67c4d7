using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>The files of an example, laid over the base project, compiled and assessed as a build does it.</summary>
internal static class ExampleProject
{
    /// <param name="example">The files that are shown.</param>
    /// <param name="engine">An engine for which the models are written too.</param>
    /// <param name="measuresAdequacy">Whether it is measured what the tests notice.</param>
    public static ImmutableArray<Finding> Judge(ImmutableArray<ExampleFile> example, string? engine = null, bool measuresAdequacy = false)
    {
        var findings = new FindingSink();
        if (example is [{ IsEngineModel: true } only])
        {
            EngineModel(only, findings);
            return findings.ToSorted();
        }

        return SeverityPolicy.Of(Project(example, engine, new AssessmentOptions { MeasureAdequacy = measuresAdequacy }, findings)).Judge(findings, isComplete: true);
    }

    private static MemorySources Project(ImmutableArray<ExampleFile> example, string? engine, AssessmentOptions options, FindingSink findings)
    {
        var files = Base();
        foreach (var file in example)
        {
            files[file.Path] = file.Text;
        }

        var sources = new MemorySources(files);
        var inputs = new CompilerInputs { Catalogs = Under(files, "catalog/"), Scenarios = Under(files, "scenarios/"), Tests = Under(files, "tests/") };
        foreach (var model in ModelCompiler.Compile(inputs, sources, findings).Models)
        {
            Assessor.Assess(model, sources, options, findings, default);
            if (engine is not null)
            {
                _ = EngineModelEmitter.Emit(model.Engine, Dialect(engine), ValuesOf(model), findings);
            }
        }

        return sources;
    }

    private static void EngineModel(ExampleFile file, FindingSink findings)
    {
        if (BareModelCompiler.Compile(new SourceText(file.Path, file.Text), Dialect(file.Engine), findings) is { } model)
        {
            EngineModelRules.Check(model.Engine, ValuesOf(model), findings);
            Assessor.Assess(model, new MemorySources(Base()), new AssessmentOptions(), findings, default);
        }
    }

    private static EngineDialect Dialect(string engine) => EngineDialects.Find(engine) ?? throw new InvalidOperationException($"No engine is called '{engine}'.");

    private static Func<string, double[]?> ValuesOf(CompiledModel model)
    {
        var run = Evaluator.Run(model.Program);
        return id => run.TryGet(id, out var series) ? series.Value.ToArray() : null;
    }

    private static Dictionary<string, string> Base()
    {
        var folder = Path.Combine(DiagnosticPage.Repository, "tests", "golden", "diagnostics-base");
        return Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Under(Dictionary<string, string> files, string folder) =>
    [
        .. files.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
