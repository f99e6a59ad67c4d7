using System.Collections.Immutable;
using FlowTimeSim.Compiler.Artifacts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Compiles what is a model already: a bare engine model, or an artifact (<c>kind: Model</c>). Every node is a series without a unit.</summary>
public static class BareModelCompiler
{
    /// <summary>Compiles one file of a project. Lengths that do not fit the grid are fitted where the node says how (<c>align</c>).</summary>
    /// <param name="source">The file.</param>
    /// <param name="dialect">The release that must accept a bare model; an artifact may say all that any release knows.</param>
    /// <param name="findings">Where mistakes go.</param>
    /// <param name="workLimit">The most work, in node-bins (<see cref="ModelWork"/>).</param>
    /// <returns>The model, or null after an error.</returns>
    public static CompiledModel? Compile(SourceText source, EngineDialect dialect, FindingSink findings, long workLimit = ModelWork.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(findings);
        var local = new FindingSink();
        var (model, artifact, reads) = Read(source, dialect, workLimit, local);
        var program = model is null || local.HasErrors ? null : ProgramCompiler.Compile(model, reads, local);
        findings.AddRange(local.ToSorted());
        return program is null || local.HasErrors ? null : Compiled(source, model!, program, artifact);
    }

    /// <summary>The YAML tree is gone when this returns: a large model is not held in memory twice.</summary>
    private static (EngineModel? Model, ModelArtifact? Artifact, ModelReads? Reads) Read(SourceText source, EngineDialect dialect, long workLimit, FindingSink findings)
    {
        var document = YamlReader.Read(source, findings);
        if (ModelArtifactReader.IsArtifact(document))
        {
            var artifact = ModelArtifactReader.Read(source, document, findings, workLimit);
            return (artifact?.Model, artifact, null);
        }

        var reading = new EngineReading(dialect with { AcceptsAlign = true }, findings) { IsPartial = document.IsPartial, WorkLimit = workLimit };
        return (EngineModelReader.Read(source, document, reading), null, reading.Reads);
    }

    private static CompiledModel Compiled(SourceText source, EngineModel model, Program program, ModelArtifact? artifact)
    {
        var title = artifact?.Metadata.Title ?? TitleOf(source);
        return new CompiledModel(artifact?.Metadata.Id ?? Stem(source.Path), model.Grid, model with { Title = title }, program)
        {
            Title = title,
            Description = artifact?.Metadata.Description,
            Origin = source.Span with { End = 0 },
            Series = new NodeSeries(model.Nodes),
            Outputs = model.Outputs.Length > 0 ? model.Outputs : [.. model.Nodes.Select(node => new EngineOutput(node.Id))],
        };
    }

    /// <summary>A bare model has its title in a leading comment, the only place where the release of May 2026 looks.</summary>
    private static string? TitleOf(SourceText source)
    {
        var end = source.Text.AsSpan().IndexOfAny('\r', '\n');
        var line = source.Text.AsSpan(0, end < 0 ? source.Text.Length : end);
        return line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains("yaml-language-server", StringComparison.Ordinal)
            ? line[2..].Trim().ToString() is { Length: > 0 } title ? title : null
            : null;
    }

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
