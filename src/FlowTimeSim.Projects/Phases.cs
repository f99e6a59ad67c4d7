using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects;

/// <summary>The phases that a build walks through, as functions: tests of printers and gates put a made-up model in their place.</summary>
internal sealed record Phases
{
    /// <summary>The files of a project.</summary>
    public required Func<ProjectInputs, ISources> Open { get; init; }

    /// <summary>Text to models.</summary>
    public required Func<CompilerInputs, ISources, FindingSink, CancellationToken, Compilation> Compile { get; init; }

    /// <summary>A model run, tested and scored.</summary>
    public required Func<CompiledModel, ISources, AssessmentOptions, FindingSink, CancellationToken, ModelAssessment> Assess { get; init; }

    /// <summary>A model as one engine's YAML; null when that engine cannot take it, which is a finding.</summary>
    public required Func<NamedModel, EngineDialect, FindingSink, string?> Emit { get; init; }

    /// <summary>The real ones.</summary>
    public static Phases Real { get; } = new()
    {
        Open = inputs => new FolderSources(inputs.Folder, inputs.ReferencedRoots.Select(root => Path.GetFullPath(root, inputs.Folder))),
        Compile = ModelCompiler.Compile,
        Assess = Assessor.Assess,
        Emit = (named, dialect, findings) =>
            EngineModelEmitter.Emit(named.Assessment.Model.Engine, dialect, id => ValuesOf(named, id), findings),
    };

    private static double[]? ValuesOf(NamedModel named, string nodeId) =>
        named.Assessment.Baseline is { } run && run.Result.TryGet(nodeId, out var values) ? values.Value.ToArray() : null;
}
