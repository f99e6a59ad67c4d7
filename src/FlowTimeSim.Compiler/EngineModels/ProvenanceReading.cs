using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Checks the block that says where a model comes from; nothing of it is computed with.</summary>
internal static class ProvenanceReading
{
    /// <summary>Reports keys that the release refuses, and a block that it drops.</summary>
    public static void Check(YamlMapping root, EngineReading reading)
    {
        if (!reading.Dialect.HasTopology || root["provenance"] is not { } node || reading.Mapping(node, "provenance") is not { } provenance)
        {
            return;
        }

        reading.CheckKeys(provenance, "'provenance'", "generator", "generatedAt", "templateId", "templateVersion", "mode", "modelId", "parameters");
        if (provenance["modelId"] is null)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineIgnoresKey, provenance.Span, $"Without 'modelId' the engine drops 'provenance'.");
        }
    }
}
