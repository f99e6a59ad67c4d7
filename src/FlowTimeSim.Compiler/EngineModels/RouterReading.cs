using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads a router.</summary>
internal static class RouterReading
{
    /// <summary>The node, or null after a finding.</summary>
    public static RouterNode? Read(YamlScalar id, YamlMapping node, EngineReading reading)
    {
        reading.CheckKeys(node, id, "id", "kind", "inputs", "routes");
        var of = $"Router '{id.Value}'";
        var inputs = reading.Required(node, "inputs", of) is { } value ? reading.Mapping(value, "inputs") : null;
        var queue = inputs is null ? null : reading.Text(reading.Required(inputs, "queue", of), "queue");
        var items = reading.Required(node, "routes", of) is { } list ? reading.Items(list, "routes") : [];
        var routes = items.Select(item => Route(item, reading)).ToImmutableArray();
        if (queue is null || routes.IsEmpty || routes.Any(route => route is null))
        {
            if (routes.IsEmpty && node["routes"] is { } empty)
            {
                reading.Findings.Report(DiagnosticCatalog.EngineRouter, empty.Span, $"Router '{id.Value}' has no routes.");
            }

            return null;
        }

        return new RouterNode(id.Value, id.Span, queue.Value, [.. routes.Select(route => route!)]);
    }

    private static RouterRoute? Route(YamlNode item, EngineReading reading)
    {
        if (reading.Mapping(item, "route") is not { } route)
        {
            return null;
        }

        reading.CheckKeys(route, "a route", "target", "classes", "weight");
        var target = reading.Text(reading.Required(route, "target", "A route"), "target");
        var weight = route["weight"] is { } number ? reading.Number(number, "weight") : 1;
        var classes = route["classes"] is { } list ? reading.Items(list, "classes") : [];
        var labels = classes.Select(label => reading.Text(label, "class")?.Value).ToImmutableArray();
        if (weight is { } value && !(value >= 0 && double.IsFinite(value)))
        {
            reading.Findings.Report(DiagnosticCatalog.EngineRouter, route["weight"]!.Span, $"A weight is a number, 0 or more.");
            return null;
        }

        return target is null || weight is null || labels.Contains(null)
            ? null
            : new RouterRoute(target.Value, [.. labels.Select(label => label!)], weight.Value);
    }
}
