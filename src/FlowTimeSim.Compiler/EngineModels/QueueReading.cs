using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads a queue (<c>serviceWithBuffer</c>). Its level before bin 0 is said by the topology.</summary>
internal static class QueueReading
{
    /// <summary>The node, or null after a finding.</summary>
    public static QueueNode? Read(YamlScalar id, YamlMapping node, EngineReading reading)
    {
        ReadOnlySpan<string> keys = reading.Dialect.AcceptsBinMinutes
            ? ["id", "kind", "inflow", "outflow", "loss", "dispatchSchedule", "initialCondition"]
            : ["id", "kind", "inflow", "outflow", "loss", "dispatchSchedule"];
        reading.CheckKeys(node, id, keys);
        var inflow = reading.Text(reading.Required(node, "inflow", "Queue", id), "inflow");
        var outflow = reading.Text(reading.Required(node, "outflow", "Queue", id), "outflow");
        var loss = reading.Text(node["loss"], "loss");
        var dispatch = node["dispatchSchedule"] is { } schedule ? Dispatch(schedule, reading) : null;
        return inflow is null || outflow is null || (node["dispatchSchedule"] is not null && dispatch is null)
            ? null
            : new QueueNode(id.Value, id.Span, inflow.Value, outflow.Value, loss?.Value, InitialOf(node, reading) ?? 0, dispatch)
            {
                Places = new[] { inflow, outflow, loss }.OfType<YamlScalar>().DistinctBy(read => read.Value).ToDictionary(read => read.Value, read => read.Span, StringComparer.Ordinal),
            };
    }

    /// <summary>The level before bin 0, of a topology's component or, in an artifact, of the queue itself.</summary>
    public static double? InitialOf(YamlMapping node, EngineReading reading)
    {
        if (node["initialCondition"] is not { } condition || reading.Mapping(condition, "initialCondition") is not { } first || first["queueDepth"] is not { } depth)
        {
            return null;
        }

        if (reading.Number(depth, "queueDepth") is { } level && level >= 0 && double.IsFinite(level))
        {
            return level;
        }

        reading.Findings.Report(DiagnosticCatalog.EngineValue, depth.Span, $"A queue begins with 0 or more.");
        return null;
    }

    private static QueueDispatch? Dispatch(YamlNode node, EngineReading reading)
    {
        if (reading.Mapping(node, "dispatchSchedule") is not { } schedule)
        {
            return null;
        }

        reading.CheckKeys(schedule, "'dispatchSchedule'", "kind", "periodBins", "phaseOffset", "capacitySeries");
        var period = reading.Whole(
            reading.Required(schedule, "periodBins", "A dispatch schedule"), "periodBins", 1, int.MaxValue, DiagnosticCatalog.EngineValue);
        var phase = schedule["phaseOffset"] is { } offset
            ? reading.Whole(offset, "phaseOffset", int.MinValue, int.MaxValue, DiagnosticCatalog.EngineValue)
            : 0;
        var capacity = reading.Text(schedule["capacitySeries"], "capacitySeries");
        return period is { } p && phase is { } f ? new QueueDispatch(p, f, capacity?.Value) : null;
    }
}
