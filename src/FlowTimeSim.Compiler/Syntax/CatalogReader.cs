using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads a catalog from a tree that its table has checked.</summary>
internal sealed class CatalogReader(SeriesReader series)
{
    private readonly ComponentReader components = new(series);

    /// <summary>The catalog.</summary>
    public CatalogSyntax Read(SourceText source, YamlMapping file, bool isPartial)
    {
        var profiles = SeriesReader.ReadProfiles(file, ref isPartial);
        var free = series.ReadFree(file, ref isPartial);
        var read = file.Maps("components").Select(components.Read).ToArray();
        var connections = file.Maps("connections").Select(ReadConnection).ToArray();
        return new CatalogSyntax(source, file.Span)
        {
            Metadata = ReadMetadata(file),
            Units = file.Words("units"),
            Per = file.Scalar("per"),
            Step = file.Scalar("step"),
            Parameters = [.. file.Entries("parameters").Select(ReadParameter)],
            Profiles = profiles,
            Series = free,
            Components = [.. read.OfType<ComponentSyntax>()],
            Connections = [.. connections.OfType<ConnectionSyntax>()],
            ClassLabels = [.. file.List("classes").SelectMany(ReadClassLabel)],
            Classes = [.. file.List("classes").Select(ReadClass).OfType<Sourced<string>>()],
            Pools = [.. file.Maps("pools").Select(ReadPool).OfType<PoolSyntax>()],
            Sources = ReadSources(file),
            RankDirection = file["layoutHints"] is YamlMapping hints ? hints.Word("rankDir") : null,
            IsPartial = isPartial || LacksName(file) || read.Contains(null) || connections.Contains(null),
        };
    }

    /// <summary>Id, title and description of any file.</summary>
    public static MetadataSyntax ReadMetadata(YamlMapping file) => file["metadata"] is YamlMapping map
        ? new MetadataSyntax(map.Word("id"), map.Word("title"), map.Word("description")) { Owner = map.Word("owner") }
        : MetadataSyntax.Empty;

    /// <summary>Where the numbers of inputs come from.</summary>
    public static ImmutableArray<SourceSyntax> ReadSources(YamlMapping file) =>
    [
        .. file.Entries("sources").Where(entry => entry.Value.AsScalar() is not null).Select(entry => new SourceSyntax(entry.Key.AsWord(), entry.Value.AsScalar()!.AsWord())),
    ];

    /// <summary>True when a name may stand in what was refused: of the file itself, or of what its maps declare.</summary>
    public static bool LacksName(YamlMapping file) =>
        file.IsPartial || file.Entries.Any(entry =>
            entry.Value is YamlMapping { IsPartial: true } map
            && (entry.Key.Value is "parameters" or "profiles" or "components" || (entry.Key.Value == "metadata" && map["id"] is null)));

    private static ParameterSyntax ReadParameter(YamlEntry entry)
    {
        var parameter = new ParameterSyntax(entry.Whole(), entry.Key.AsWord());
        return entry.Value is not YamlMapping map ? parameter with { Default = entry.Value.AsScalar() } : parameter with
        {
            Type = map.Word("type"),
            Default = map.Scalar("default"),
            Min = map.Scalar("min"),
            Max = map.Scalar("max"),
            Unit = map.Scalar("unit"),
            Options = [.. map.List("options").Select(NodeAccess.AsScalar).OfType<YamlScalar>()],
            Description = map.Word("description"),
            IsPartial = map.IsPartial,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadClassLabel(YamlNode node)
    {
        if (node is YamlMapping map && map.Word("id") is { } id && map.Word("label") is { Value.Length: > 0 } label)
        {
            yield return KeyValuePair.Create(id.Value, label.Value);
        }
    }

    private static Sourced<string>? ReadClass(YamlNode node) => node is YamlMapping map ? map.Word("id") : node.AsScalar()?.AsWord();

    private PoolSyntax? ReadPool(YamlMapping map) =>
        map.Word("id") is { } id && series.Read(map["size"]) is { } size ? new PoolSyntax(map.Span, id, size) : null;

    private ConnectionSyntax? ReadConnection(YamlMapping map)
    {
        if (map.Word("from") is not { } from || map.Word("to") is not { } to)
        {
            return null;
        }

        var weight = series.Read(map["weight"]);
        return new ConnectionSyntax(map.Span, from, to)
        {
            Id = map.Word("id"),
            Label = map.Word("label"),
            Weight = weight,
            Times = series.Read(map["times"]),
            Lag = map.Scalar("lag"),
            Classes = map.Words("classes"),

            // A weight that was refused was there: nobody is told to write one.
            IsPartial = map.IsPartial || (weight is null && map["weight"] is not null),
        };
    }
}
