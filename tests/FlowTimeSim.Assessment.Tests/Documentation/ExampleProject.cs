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
    public static ImmutableArray<Finding> Judge(ImmutableArray<ExampleFile> example)
    {
        var findings = new FindingSink();
        if (example is [{ IsEngineModel: true } only])
        {
            EngineModel(only, findings);
        }
        else
        {
            Project(example, findings);
        }

        return findings.ToSorted();
    }

    private static void Project(ImmutableArray<ExampleFile> example, FindingSink findings)
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
            Assessor.Assess(model, sources, new AssessmentOptions(), findings, default);
        }
    }

    private static void EngineModel(ExampleFile file, FindingSink findings)
    {
        var engine = EngineDialects.Find(file.Engine);
        Assert.NotNull(engine);
        if (BareModelCompiler.Compile(new SourceText(file.Path, file.Text), engine, findings) is not { } model)
        {
            return;
        }

        var run = Evaluator.Run(model.Program);
        EngineModelRules.Check(model.Engine, id => run.TryGet(id, out var series) ? series.Value.ToArray() : null, findings);
        Assessor.Assess(model, new MemorySources(Base()), new AssessmentOptions(), findings, default);
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
