using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads which nodes carry which class. The engine uses the patterns for nothing else.</summary>
internal static class TrafficReading
{
    /// <summary>The marks that could be read.</summary>
    public static ImmutableArray<ClassArrival> Read(YamlMapping body, KnownNodes known, EngineReading reading)
    {
        if (!reading.Dialect.HasTopology || body["traffic"] is not { } value || reading.Mapping(value, "traffic") is not { } traffic
            || traffic["arrivals"] is not { } list)
        {
            return [];
        }

        var classes = body["classes"] is { } declared
            ? reading.Items(declared, "classes").Select(item => item switch
            {
                YamlMapping mapping => reading.Text(reading.Required(mapping, "id", "A class"), "id")?.Value,
                YamlScalar scalar => scalar.Value,
                _ => null,
            }).ToHashSet(StringComparer.Ordinal)
            : null;
        var result = ImmutableArray.CreateBuilder<ClassArrival>();
        foreach (var item in reading.Items(list, "traffic.arrivals"))
        {
            if (reading.Mapping(item, "arrival") is not { } arrival
                || reading.Text(reading.Required(arrival, "nodeId", "An arrival"), "nodeId") is not { } node
                || reading.Text(reading.Required(arrival, "classId", "An arrival"), "classId") is not { } label)
            {
                continue;
            }

            if (classes is not null && !classes.Contains(label.Value))
            {
                reading.Findings.Report(DiagnosticCatalog.UnknownName, label.Span, $"No class is called '{label.Value}'.");
            }
            else if (known.Check(node.Value, node.Span, reading.Findings, DiagnosticCatalog.UnknownName))
            {
                result.Add(new ClassArrival(node.Value, label.Value));
            }
        }

        return result.ToImmutable();
    }
}
