using System.Collections.Immutable;
using System.Text;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>Writes a model artifact: block style, keys in the founding document's order, LF; the same bytes for the same artifact.</summary>
public static class ModelArtifactWriter
{
    /// <summary>PMFs as maps and the level at which a queue begins on its node; expressions in the release's language where the model is in it.</summary>
    private static readonly EngineDialect Dialect = EngineDialects.Embedded with { AcceptsPmfLists = false, HasTopology = false };

    /// <summary>The file <c>model-&lt;id&gt;.yaml</c>.</summary>
    public static string Write(ModelArtifact artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        var text = new StringBuilder();
        Line(text, $"kind: \"Model\"");
        Line(text, $"schemaVersion: 1");
        WriteMetadata(text, artifact.Metadata);
        Line(text, string.Empty);
        Line(text, $"spec:");
        WriteModel(text, artifact.Model);
        WriteSimConfig(text, artifact.SimConfig);
        WriteValidation(text, artifact.Validation);
        if (artifact.Assets.Length > 0)
        {
            Line(text, string.Empty);
            Line(text, $"assets:");
        }

        foreach (var asset in artifact.Assets)
        {
            Line(text, $"  - path: {YamlText.Quoted(asset.Path)}");
            Line(text, $"    type: {YamlText.Quoted(asset.Type)}");
        }

        return text.ToString();
    }

    private static void WriteMetadata(StringBuilder text, ArtifactMetadata metadata)
    {
        Line(text, $"metadata:");
        Line(text, $"  id: {YamlText.Quoted(metadata.Id)}");
        Optional(text, "  title", metadata.Title);
        Optional(text, "  description", metadata.Description);
        Optional(text, "  created", metadata.Created);
        Optional(text, "  author", metadata.Author);
        Optional(text, "  version", metadata.Version);
        if (metadata.Tags.Length > 0)
        {
            Line(text, $"  tags: [{string.Join(", ", metadata.Tags.Select(YamlText.Quoted))}]");
        }
    }

    private static void WriteModel(StringBuilder text, EngineModel model)
    {
        Line(text, $"  grid:");
        Line(text, $"    bins: {NumberText.Shortest(model.Grid.Bins)}");
        Line(text, $"    binMinutes: {NumberText.Shortest(model.Grid.BinMinutes)}");
        if (model.Grid.Start is { } start)
        {
            Line(text, FormattableString.Invariant($"    start: \"{start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\""));
        }

        Line(text, model.Nodes.IsEmpty ? "  nodes: []" : "  nodes:");
        foreach (var node in model.Nodes)
        {
            EngineModelWriter.WriteNode(text, node, Dialect, "    ");
            if (node is QueueNode { Initial: not 0 } queue)
            {
                Line(text, $"      initialCondition:");
                Line(text, $"        queueDepth: {NumberText.Expanded(queue.Initial)}");
            }
        }

        if (model.Outputs.Length > 0)
        {
            Line(text, $"  outputs:");
        }

        foreach (var output in model.Outputs)
        {
            Line(text, $"    - series: {YamlText.Scalar(output.Series)}");
            Line(text, $"      as: {YamlText.Scalar(output.As)}");
        }
    }

    private static void WriteSimConfig(StringBuilder text, ArtifactSimConfig? config)
    {
        if (config is null)
        {
            return;
        }

        Line(text, $"  sim_config:");
        Optional(text, "    catalog", config.Catalog);
        Optional(text, "    scenario", config.Scenario);
        Line(text, config.Parameters.IsEmpty ? "    parameters: {}" : "    parameters:");
        foreach (var parameter in config.Parameters)
        {
            Line(text, $"      {YamlText.Scalar(parameter.Name)}: {(parameter.IsText ? YamlText.Quoted(parameter.Text) : parameter.Text)}");
        }
    }

    private static void WriteValidation(StringBuilder text, ArtifactValidation? validation)
    {
        if (validation is null)
        {
            return;
        }

        Line(text, $"  validation:");
        Optional(text, "    sim_version", validation.SimVersion);
        Optional(text, "    validation_date", validation.ValidationDate);
        Line(text, validation.TestScenarios.IsEmpty ? "    test_scenarios: []" : "    test_scenarios:");
        foreach (var scenario in validation.TestScenarios)
        {
            Line(text, $"      - {YamlText.Quoted(scenario)}");
        }

        if (validation.QualityScore is { } score)
        {
            Line(text, $"    quality_score: {NumberText.Expanded(score)}");
        }

        if (validation.EngineCompatibility is { } compatible)
        {
            Line(text, compatible ? "    engine_compatibility: true" : "    engine_compatibility: false");
        }
    }

    private static void Optional(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            Line(text, $"{key}: {YamlText.Quoted(value)}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
