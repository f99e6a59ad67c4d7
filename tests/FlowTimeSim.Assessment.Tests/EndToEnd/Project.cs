using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>A project in memory, compiled and assessed as a build does it.</summary>
internal static class Project
{
    public static Judged Assess(string catalog, string scenario, string test, AssessmentOptions? options = null, EngineDialect? engine = null)
    {
        var sources = new MemorySources(new Dictionary<string, string>
        {
            ["catalog/line.yaml"] = catalog,
            ["scenarios/q4.yaml"] = scenario,
            ["tests/q4.yaml"] = test,
        });
        var inputs = new CompilerInputs
        {
            Catalogs = ["catalog/line.yaml"],
            Scenarios = ["scenarios/q4.yaml"],
            Tests = test.Length == 0 ? [] : ["tests/q4.yaml"],
        };
        inputs = engine is null ? inputs : inputs with { Engines = [engine] };
        var findings = new FindingSink();
        var compilation = ModelCompiler.Compile(inputs, sources, findings, default);
        Assert.True(compilation.Models.Length == 1, string.Join('\n', findings.ToSorted()));
        var assessment = Assessor.Assess(compilation.Models[0], sources, options ?? new AssessmentOptions(), findings, default);
        return new Judged(assessment, findings.ToSorted());
    }
}
