using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Defects.Tests;

/// <summary>A project in memory, compiled and assessed as a build does it.</summary>
internal static class Project
{
    /// <summary>What a build shows: every finding that no comment ignores.</summary>
    public static ImmutableArray<Finding> Judge(IReadOnlyDictionary<string, string> files) => Build(files).Findings;

    /// <summary>The findings, and the assessment of every model without an error.</summary>
    public static (ImmutableArray<Finding> Findings, ImmutableArray<ModelAssessment> Models) Build(IReadOnlyDictionary<string, string> files)
    {
        var sources = new MemorySources(files);
        var findings = new FindingSink();
        var inputs = new CompilerInputs { Catalogs = Under("catalog/"), Scenarios = Under("scenarios/"), Tests = Under("tests/"), Models = Under("models/") };
        var models = ModelCompiler.Compile(inputs, sources, findings).Models;
        var assessed = models.Select(model => Assessor.Assess(model, sources, new AssessmentOptions(), findings, default)).ToImmutableArray();
        return (SeverityPolicy.Of(sources).Judge(findings, isComplete: true), assessed);

        ImmutableArray<string> Under(string folder) =>
        [
            .. files.Keys
                .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
