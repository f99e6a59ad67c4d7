using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads the components for the engine's views. What the views alone look at is taken as it stands.</summary>
internal static class TopologyReading
{
    /// <summary>The components and edges that could be read.</summary>
    public static (ImmutableArray<TopologyNode> Nodes, ImmutableArray<TopologyEdge> Edges) Read(YamlMapping body, KnownNodes known, EngineReading reading)
    {
        if (body["topology"] is not { } value || reading.Mapping(value, "topology") is not { } topology)
        {
            return ([], []);
        }

        var nodes = topology["nodes"] is { } list ? reading.Items(list, "topology.nodes") : [];
        var edges = topology["edges"] is { } pairs ? reading.Items(pairs, "topology.edges") : [];
        var components = nodes.Select(node => Component(node, known, reading)).OfType<TopologyNode>().ToImmutableArray();
        var ids = components.Select(component => component.Id).ToHashSet(StringComparer.Ordinal);
        return (components, [.. edges.Select(edge => Edge(edge, ids, reading)).OfType<TopologyEdge>()]);
    }

    private static TopologyNode? Component(YamlNode item, KnownNodes known, EngineReading reading)
    {
        if (reading.Mapping(item, "topology node") is not { } node || reading.Text(reading.Required(node, "id", "A topology node"), "id") is not { } id)
        {
            return null;
        }

        var semantics = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (node["semantics"] is { } value && reading.Mapping(value, "semantics") is { } map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is YamlScalar { Value.Length: > 0 } scalar && IsNodeReference(scalar)
                    && known.Check(scalar.Value, scalar.Span, reading.Findings, DiagnosticCatalog.UnknownName))
                {
                    semantics.Add(new(entry.Key.Value, scalar.Value));
                }
            }
        }

        return new TopologyNode(id.Value, (node["kind"] as YamlScalar)?.Value ?? "service", semantics.ToImmutable(), QueueReading.InitialOf(node, reading));
    }

    /// <summary>A number, nothing, and a reference with a scheme (<c>file:errors.csv</c>) name no node.</summary>
    private static bool IsNodeReference(YamlScalar scalar) =>
        !scalar.Value.Contains(':', StringComparison.Ordinal)
        && !(scalar.IsPlain && (scalar.Value is "null" or "~" or "self" || double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));

    private static TopologyEdge? Edge(YamlNode item, HashSet<string> components, EngineReading reading)
    {
        if (reading.Mapping(item, "edge") is not { } edge)
        {
            return null;
        }

        var from = reading.Text(reading.Required(edge, "from", "An edge"), "from");
        var to = reading.Text(reading.Required(edge, "to", "An edge"), "to");
        var weight = reading.Number(edge["weight"], "weight");
        var lag = reading.Whole(edge["lag"], "lag", 0, int.MaxValue, DiagnosticCatalog.EngineValue);
        if (from is null || to is null || !IsKnown(from) || !IsKnown(to))
        {
            return null;
        }

        return new TopologyEdge(from.Value, to.Value, weight, lag) { Type = (edge["type"] as YamlScalar)?.Value };

        bool IsKnown(YamlScalar end)
        {
            var id = end.Value.Split(':')[0];
            if (!components.Contains(id))
            {
                reading.Findings.Report(DiagnosticCatalog.UnknownName, end.Span, $"No component of the topology is called '{id}'.");
            }

            return components.Contains(id);
        }
    }
}
