using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads a queue (<c>serviceWithBuffer</c>). Its level before bin 0 is said by the topology.</summary>
internal static class QueueReading
{
    /// <summary>The node, or null after a finding.</summary>
    public static QueueNode? Read(YamlScalar id, YamlMapping node, EngineReading reading)
    {
        reading.CheckKeys(node, $"node '{id.Value}'", "id", "kind", "inflow", "outflow", "loss", "dispatchSchedule");
        var inflow = reading.Text(reading.Required(node, "inflow", $"Queue '{id.Value}'"), "inflow");
        var outflow = reading.Text(reading.Required(node, "outflow", $"Queue '{id.Value}'"), "outflow");
        var loss = reading.Text(node["loss"], "loss");
        var dispatch = node["dispatchSchedule"] is { } schedule ? Dispatch(schedule, reading) : null;
        return inflow is null || outflow is null || (node["dispatchSchedule"] is not null && dispatch is null)
            ? null
            : new QueueNode(id.Value, id.Span, inflow.Value, outflow.Value, loss?.Value, 0, dispatch);
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
