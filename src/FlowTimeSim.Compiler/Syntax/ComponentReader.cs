using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads a component's fields: the keys that are values over time, and the keys that are words.</summary>
internal sealed class ComponentReader(SeriesReader series)
{
    private static readonly ImmutableHashSet<string> SeriesKeys =
    [
        "demand", "capacity", "parallelism", "errorRate", "serviceTime", "limit", "initial", "patience", "lag", "after", "maxAttempts", "share",
    ];

    /// <summary>True for a field that is a value over time.</summary>
    public static bool IsSeries(string key) => SeriesKeys.Contains(key);

    /// <summary>A component of a catalog, or null without an id.</summary>
    public ComponentSyntax? Read(YamlMapping map) =>
        map.Word("id") is { } id ? Read(map.Span, id, map) : null;

    /// <summary>A component with an id of its own.</summary>
    public ComponentSyntax Read(SourceSpan span, Sourced<string> id, YamlMapping map) =>
        new(span, id, ReadFields(map)) { IsPartial = map.IsPartial || map.Entries.Any(entry => entry.Value is YamlMapping { IsPartial: true }) };

    private Fields ReadFields(YamlMapping map)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value != "id" && ReadField(entry) is { } field)
            {
                fields.Add(field);
            }
        }

        return new Fields(fields.ToImmutable());
    }

    private Field? ReadField(YamlEntry entry)
    {
        var field = new Field(entry.Key.AsWord(), entry.Value.Span);
        if (IsSeries(entry.Key.Value))
        {
            return series.Read(entry.Value) is { } value ? field with { Series = value } : null;
        }

        return entry.Value switch
        {
            YamlScalar scalar when scalar.AsScalar() is { } word => field with { Text = word.AsWord() },
            YamlSequence list => field with { Items = [.. list.Items.Select(NodeAccess.AsScalar).OfType<YamlScalar>().Select(NodeAccess.AsWord)] },

            // A small map such as { priority: [urgent, standard] }: one item per word, the key in front.
            YamlMapping map => field with
            {
                Items = [.. map.Entries.SelectMany(inner => map.Words(inner.Key.Value).Select(word => word with { Value = $"{inner.Key.Value}={word.Value}" }))],
            },
            _ => null,
        };
    }
}
