using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads scenarios from a tree that its table has checked.</summary>
internal sealed class ScenarioReader(SeriesReader series)
{
    private static readonly string[] Operations = ["set", "multiply", "add"];

    private readonly ComponentReader components = new(series);

    /// <summary>All scenarios of a file: itself, or those in its list.</summary>
    public ImmutableArray<ScenarioSyntax> ReadFile(SourceText source, YamlMapping file, bool isPartial) =>
        file["scenarios"] is null ? [Read(source, file, isPartial)] : [.. file.Maps("scenarios").Select(item => Read(source, item, isPartial))];

    /// <summary>The operation that a map names, with its operand.</summary>
    public static YamlEntry? FindOperation(YamlMapping map) => map.FirstOf(Operations);

    private ScenarioSyntax Read(SourceText source, YamlMapping map, bool isPartial)
    {
        var profiles = SeriesReader.ReadProfiles(map, ref isPartial);
        var free = series.ReadFree(map, ref isPartial);
        return new ScenarioSyntax(source, map.Span)
        {
            Metadata = CatalogReader.ReadMetadata(map),
            Catalogs = map.Words("catalog"),
            Extends = map.Word("extends"),
            Units = map.Words("units"),
            Per = map.Scalar("per"),
            Step = map.Scalar("step"),
            Grid = ReadGrid(map),
            Warmup = map.Scalar("warmup"),
            Parameters =
            [
                .. map.Entries("parameters").Where(entry => entry.Value.AsScalar() is not null)
                    .Select(entry => new ParameterValueSyntax(entry.Key.AsWord(), entry.Value.AsScalar()!)),
            ],
            Profiles = profiles,
            Components =
            [
                .. map.Entries("components").Where(entry => entry.Value is YamlMapping)
                    .Select(entry => components.Read(entry.Whole(), entry.Key.AsWord(), (YamlMapping)entry.Value)),
            ],
            Connections = [.. map.Maps("connections").Select(ReadConnection)],
            RemovedEvents = [.. map.Maps("events").Where(one => one.IsTrue("remove")).Select(one => one.Word("id")).OfType<Sourced<string>>()],
            Events = [.. map.Maps("events").Select(ReadEvent).OfType<EventSyntax>()],
            Series = free,
            Outputs = [.. map.List("outputs").Select(ReadOutput).OfType<OutputSyntax>()],
            Sources = CatalogReader.ReadSources(map),
            Observed = ReadObserved(map),
            IsPartial = isPartial || CatalogReader.LacksName(map),
        };
    }

    // A grid may also be said by 'horizon' and 'step' at the head of the scenario.
    private static GridSyntax? ReadGrid(YamlMapping map)
    {
        if (map["grid"] is YamlMapping grid)
        {
            return new GridSyntax(grid.Span)
            {
                Start = grid.Word("start") ?? map.Word("start"),
                Zone = grid.Word("zone") ?? map.Word("zone"),
                Bins = grid.Scalar("bins"),
                BinSize = grid.Scalar("binSize"),
                BinUnit = grid.Word("binUnit"),
                Horizon = grid.Scalar("horizon"),
                Step = grid.Scalar("step"),
                IsPartial = grid.IsPartial,
            };
        }

        // Over another scenario the head may say when and where alone.
        var (start, zone, horizon) = (map.Word("start"), map.Word("zone"), map.Scalar("horizon"));
        var where = horizon?.Span ?? (map["extends"] is null ? null : start?.Span ?? zone?.Span);
        return where is not { } span ? null : new GridSyntax(span)
        {
            Start = start,
            Zone = zone,
            Horizon = horizon,
            Step = horizon is null ? null : map.Scalar("step"),
        };
    }

    private EventSyntax? ReadEvent(YamlMapping map)
    {
        var operation = FindOperation(map);
        if (operation is not { } entry || map.Word("series") is not { } target || series.Read(entry.Value) is not { } value)
        {
            return null;
        }

        return new EventSyntax(map.Span, target, entry.Key.AsWord(), value)
        {
            Id = map.Word("id"),
            At = map.Scalar("at"),
            For = map.Scalar("for"),
            Every = map.Scalar("every"),
            Until = map.Scalar("until"),
            Days = map.Words("days"),
            Label = map.Word("label"),
            IsPartial = map.IsPartial,
        };
    }

    private ConnectionOverrideSyntax ReadConnection(YamlMapping map)
    {
        var weight = series.Read(map["weight"]);
        return new ConnectionOverrideSyntax(map.Span)
        {
            Id = map.Word("id"),
            From = map.Word("from"),
            To = map.Word("to"),
            Label = map.Word("label"),
            Weight = weight,
            Times = series.Read(map["times"]),
            Lag = map.Scalar("lag"),
            Classes = map.Words("classes"),
            Remove = map.IsTrue("remove"),
            IsPartial = map.IsPartial || (weight is null && map["weight"] is not null),
        };
    }

    private ImmutableArray<ObservedSyntax> ReadObserved(YamlMapping map) =>
    [
        .. map.Entries("observed").Select(entry => series.Read(entry.Value) is { } value ? new ObservedSyntax(entry.Key.AsWord(), value) : null).OfType<ObservedSyntax>(),
    ];

    private static OutputSyntax? ReadOutput(YamlNode node) => node switch
    {
        YamlMapping map when map.Word("series") is { } name => new OutputSyntax(map.Span, name, map.Word("as")) { Remove = map.IsTrue("remove") },
        YamlScalar scalar when scalar.AsScalar() is { } name => new OutputSyntax(name.Span, name.AsWord(), null),
        _ => null,
    };
}
