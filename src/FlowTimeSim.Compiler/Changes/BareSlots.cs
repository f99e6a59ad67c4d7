using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>Takes a bare engine model apart: one slot a node, an output, and the grid.</summary>
internal static class BareSlots
{
    public static OrderedDictionary<string, Slot> Of(CompiledModel model)
    {
        var slots = new OrderedDictionary<string, Slot>(StringComparer.Ordinal);
        var places = new Dictionary<int, SourceSpan>();
        if (YamlReader.Read(model.Origin.Source, new FindingSink()).Root is { } root)
        {
            Places(root, places);
        }

        foreach (var node in model.Engine.Nodes)
        {
            var where = places.GetValueOrDefault(node.Origin.Start, node.Origin);
            slots.TryAdd("node " + node.Id, new Slot(SlotKind.Node, "node " + node.Id, node.Id, node, where, [new(string.Empty, Says(node), where)]) { Name = node.Id });
        }

        foreach (var output in model.Engine.Outputs)
        {
            slots.TryAdd("output " + output.Series, new Slot(SlotKind.Output, "output " + output.Series, "output " + output.Series, output, model.Origin, [new("as", output.As, model.Origin)]));
        }

        var grid = model.Grid;
        slots.Add("grid", new Slot(SlotKind.Grid, "grid", "grid", grid, model.Origin, [new(string.Empty, $"{Number(grid.Bins)} bins of {Number(grid.BinMinutes)} min from {grid.Start?.ToString("o", CultureInfo.InvariantCulture)}", model.Origin)]));
        return slots;
    }

    // A node's origin is its id; what it says stands under another key, mostly on another line.
    private static void Places(YamlNode node, Dictionary<int, SourceSpan> places)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    Places(item, places);
                }

                break;
            case YamlMapping map:
                if (map["id"] is { } id && (map["values"] ?? map["expr"] ?? map["pmf"]) is { } says)
                {
                    places.TryAdd(id.Span.Start, says.Span);
                    places.TryAdd(map.Span.Start, says.Span);
                }

                foreach (var entry in map.Entries)
                {
                    Places(entry.Value, places);
                }

                break;
        }
    }

    private static string Says(EngineNode node) => node switch
    {
        ConstNode data => List(data.Values),
        ExprNode expression => ExpressionPrinter.Print(expression.Expression, ExpressionGrammar.Embedded),
        PmfNode pmf => "pmf " + List(pmf.Values) + " with " + List(pmf.Probabilities),
        QueueNode queue => $"queue of {queue.Inflow}, {queue.Outflow}, {queue.Loss}, from {Number(queue.Initial)}"
            + (queue.Dispatch is { } dispatch ? $", every {Number(dispatch.Period)} at {Number(dispatch.Phase)}, {dispatch.Capacity}" : string.Empty),
        RouterNode router => $"router of {router.Queue}: " + string.Join(", ", router.Routes.Select(route => $"{route.Target} [{string.Join(' ', route.Classes)}] {Number(route.Weight)}")),
        _ => node.GetType().Name,
    };

    private static string List(IEnumerable<double> values) => string.Join(", ", values.Select(Number));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
