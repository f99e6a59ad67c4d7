using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>Reads the parts of an artifact that nothing is computed from.</summary>
internal static class ArtifactParts
{
    public static ArtifactMetadata? Metadata(YamlNode node, EngineReading reading)
    {
        if (reading.Mapping(node, "metadata") is not { } map)
        {
            return null;
        }

        reading.CheckKeys(map, "'metadata'", "id", "title", "description", "created", "author", "version", "tags");
        return reading.Text(reading.Required(map, "id", "'metadata'"), "id") is not { } id
            ? null
            : new ArtifactMetadata(id.Value)
            {
                Title = Word(map, "title", reading),
                Description = Word(map, "description", reading),
                Created = Word(map, "created", reading),
                Author = Word(map, "author", reading),
                Version = Word(map, "version", reading),
                Tags = Words(map["tags"], "tags", reading),
            };
    }

    public static ArtifactSimConfig? SimConfig(YamlNode node, EngineReading reading)
    {
        if (reading.Mapping(node, "sim_config") is not { } map)
        {
            return null;
        }

        reading.CheckKeys(map, "'sim_config'", "catalog", "scenario", "parameters");
        var parameters = map["parameters"] is { } values ? reading.Mapping(values, "parameters") : null;
        return new ArtifactSimConfig
        {
            Catalog = Word(map, "catalog", reading),
            Scenario = Word(map, "scenario", reading),
            Parameters = parameters is null
                ? []
                : [.. parameters.Entries.Select(entry => Parameter(entry, reading)).OfType<ArtifactParameter>()],
        };
    }

    public static ArtifactValidation? Validation(YamlNode node, EngineReading reading)
    {
        if (reading.Mapping(node, "validation") is not { } map)
        {
            return null;
        }

        reading.CheckKeys(map, "'validation'", "sim_version", "validation_date", "test_scenarios", "quality_score", "engine_compatibility");
        return new ArtifactValidation
        {
            SimVersion = Word(map, "sim_version", reading),
            ValidationDate = Word(map, "validation_date", reading),
            TestScenarios = Words(map["test_scenarios"], "test_scenarios", reading),
            QualityScore = Score(map["quality_score"], reading),
            EngineCompatibility = Truth(map["engine_compatibility"], reading),
        };
    }

    public static ImmutableArray<ArtifactAsset> Assets(YamlNode node, EngineReading reading)
    {
        var result = ImmutableArray.CreateBuilder<ArtifactAsset>();
        foreach (var item in reading.Items(node, "assets"))
        {
            if (reading.Mapping(item, "asset") is not { } map)
            {
                continue;
            }

            reading.CheckKeys(map, "an asset", "path", "type");
            var path = reading.Text(reading.Required(map, "path", "An asset"), "path");
            var type = reading.Text(reading.Required(map, "type", "An asset"), "type");
            if (path is not null && type is not null)
            {
                result.Add(new ArtifactAsset(path.Value, type.Value));
            }
        }

        return result.ToImmutable();
    }

    private static string? Word(YamlMapping map, string key, EngineReading reading) =>
        map[key] is YamlScalar { Value.Length: 0 } ? null : reading.Text(map[key], key)?.Value;

    private static ImmutableArray<string> Words(YamlNode? node, string what, EngineReading reading) => node switch
    {
        null => [],
        YamlNumbers numbers => [.. numbers.Values.Select(value => value.ToString(CultureInfo.InvariantCulture))],
        _ => [.. reading.Items(node, what).Select(item => reading.Text(item, what)?.Value).OfType<string>()],
    };

    private static ArtifactParameter? Parameter(YamlEntry entry, EngineReading reading)
    {
        if (entry.Value is not YamlScalar value)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, entry.Value.Span, $"Parameter '{entry.Key.Value}' is a number, a truth value or a text.");
            return null;
        }

        var isPlain = value.IsPlain && (value.Value is "true" or "false" || double.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        return new ArtifactParameter(entry.Key.Value, value.Value, !isPlain);
    }

    private static double? Score(YamlNode? node, EngineReading reading)
    {
        var value = reading.Number(node, "quality_score");
        if (value is { } score && !(score is >= 0 and <= 1))
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, node!.Span, $"'quality_score' is a number from 0 to 1.");
            return null;
        }

        return value;
    }

    private static bool? Truth(YamlNode? node, EngineReading reading)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" }:
                return true;
            case YamlScalar { IsPlain: true, Value: "false" or "False" or "FALSE" }:
                return false;
            default:
                reading.Findings.Report(DiagnosticCatalog.EngineValue, node.Span, $"'engine_compatibility' is true or false.");
                return null;
        }
    }
}
