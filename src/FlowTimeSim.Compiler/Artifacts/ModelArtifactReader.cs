using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>
/// Reads a model artifact, also one written by hand: the grid in minutes or in units, PMFs in either form, and values that do not fit the grid
/// where the node says how with <c>align</c>.
/// </summary>
public static class ModelArtifactReader
{
    /// <summary>What an artifact may say: everything that any release or this project's engine knows.</summary>
    private static readonly EngineDialect Dialect = EngineDialects.Embedded with { Name = "a model artifact", AcceptsAlign = true, AcceptsBinMinutes = true };

    /// <summary>Reads one file.</summary>
    /// <returns>The artifact, or null after an error.</returns>
    public static ModelArtifact? Read(SourceText source, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        var local = new FindingSink();
        var document = YamlReader.Read(source, local);
        var artifact = Read(source, document, local);
        findings.AddRange(local.ToSorted());
        return local.HasErrors ? null : artifact;
    }

    /// <summary>True for a document that says it is an artifact.</summary>
    internal static bool IsArtifact(YamlDocument document) => document.Root is YamlMapping root && root["kind"] is YamlScalar { Value: "Model" };

    /// <summary>Reads a file whose YAML was read already.</summary>
    internal static ModelArtifact? Read(SourceText source, YamlDocument document, FindingSink findings, long workLimit = ModelWork.DefaultLimit)
    {
        var reading = new EngineReading(Dialect, findings) { IsPartial = document.IsPartial, WorkLimit = workLimit };
        if (document.Root is not YamlMapping root)
        {
            if (!document.IsPartial)
            {
                findings.Report(DiagnosticCatalog.EngineValue, source.Span, $"A model artifact is a mapping with 'kind: Model', 'metadata' and 'spec'.");
            }

            return null;
        }

        reading.CheckKeys(root, "an artifact", "kind", "schemaVersion", "metadata", "spec", "assets");
        if (reading.Required(root, "kind", "An artifact") is { } kind && kind is not YamlScalar { Value: "Model" })
        {
            findings.Report(DiagnosticCatalog.EngineValue, kind.Span, $"'kind' of an artifact is Model.");
        }

        if (reading.Required(root, "schemaVersion", "An artifact") is { } version && reading.Number(version, "schemaVersion") is { } number && number != 1)
        {
            findings.Report(DiagnosticCatalog.EngineValue, version.Span, $"'schemaVersion' is 1.");
        }

        var metadata = reading.Required(root, "metadata", "An artifact") is { } about ? ArtifactParts.Metadata(about, reading) : null;
        var spec = reading.Required(root, "spec", "An artifact") is { } body ? reading.Mapping(body, "spec") : null;
        var assets = root["assets"] is { } list ? ArtifactParts.Assets(list, reading) : [];
        if (spec is null)
        {
            return null;
        }

        reading.CheckKeys(spec, "'spec'", "grid", "topology", "nodes", "outputs", "classes", "traffic", "sim_config", "validation");
        var config = spec["sim_config"] is { } sim ? ArtifactParts.SimConfig(sim, reading) : null;
        var validation = spec["validation"] is { } check ? ArtifactParts.Validation(check, reading) : null;
        var model = EngineModelReader.ReadBody(spec, reading);
        return metadata is null || model is null
            ? null
            : new ModelArtifact(metadata, model with { Title = metadata.Title }) { SimConfig = config, Validation = validation, Assets = assets };
    }
}
