using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads one node.</summary>
internal static class NodeReading
{
    /// <summary>The node, or null after a finding.</summary>
    public static EngineNode? Read(YamlNode item, Grid? grid, EngineReading reading)
    {
        if (reading.Mapping(item, "node") is not { } node)
        {
            return null;
        }

        var id = reading.Text(reading.Required(node, "id", "A node"), "id");
        var kind = reading.Text(reading.Required(node, "kind", id is null ? "A node" : "Node", id), "kind");
        if (id is null || kind is null)
        {
            return null;
        }

        if (!reading.Dialect.Has(kind.Value))
        {
            var known = string.Join(", ", reading.Dialect.NodeKinds);
            reading.Findings.Report(DiagnosticCatalog.EngineNodeKind, kind.Span, $"{reading.Dialect.Name} has no nodes of kind '{kind.Value}'. It has {known}.");
            return null;
        }

        return kind.Value switch
        {
            "const" => Const(id, node, grid, reading),
            "expr" => Expr(id, node, reading),
            "pmf" => PmfReading.Read(id, node, reading),
            "router" => RouterReading.Read(id, node, reading),
            _ => QueueReading.Read(id, node, reading),
        };
    }

    private static ExprNode? Expr(YamlScalar id, YamlMapping node, EngineReading reading)
    {
        reading.CheckKeys(node, id, "id", "kind", "expr");
        return reading.Text(reading.Required(node, "expr", "Node", id), "expr") is { } text
            && ExpressionParser.Parse(text, reading.Dialect.Grammar, reading.Findings) is { } expression
            ? new ExprNode(id.Value, id.Span, expression)
            : null;
    }

    private static ConstNode? Const(YamlScalar id, YamlMapping node, Grid? grid, EngineReading reading)
    {
        ReadOnlySpan<string> keys = reading.Dialect.AcceptsAlign ? ["id", "kind", "values", "align"] : ["id", "kind", "values"];
        reading.CheckKeys(node, id, keys);
        if (reading.Required(node, "values", "Node", id) is not { } list || reading.Numbers(list, "values") is not { } values)
        {
            return null;
        }

        var wrong = 0;
        while (wrong < values.Length && double.IsFinite(values[wrong]))
        {
            wrong++;
        }

        if (wrong < values.Length)
        {
            var where = list is YamlSequence sequence ? sequence.Items[wrong].Span : list.Span;
            reading.Findings.Report(DiagnosticCatalog.NonFiniteValue, where, $"'{id.Value}' is {values[wrong]} in bin {wrong}. A series has a finite value in every bin.");
            return null;
        }

        if (grid is null)
        {
            return null;
        }

        return Aligned(id, node, list, values, grid.Bins, reading) is { } fitted ? new ConstNode(id.Value, id.Span, fitted) : null;
    }

    private static double[]? Aligned(YamlScalar id, YamlMapping node, YamlNode list, double[] values, int bins, EngineReading reading)
    {
        if (values.Length == 0)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, list.Span, $"'{id.Value}' has no values.");
            return null;
        }

        var align = reading.Dialect.AcceptsAlign ? reading.Text(node["align"], "align") : null;
        if (align is not null && align.Value != "exact")
        {
            var fitted = ValueAlignment.Fit(values, bins, align.Value);
            if (fitted is null)
            {
                reading.Findings.Report(DiagnosticCatalog.EngineValue, align.Span, $"'{align.Value}' is no alignment. It is exact, stretch, repeat or hold.");
            }

            return fitted;
        }

        if (values.Length == bins)
        {
            return values;
        }

        if (reading.Dialect.AcceptsAlign)
        {
            ValueAlignment.Report(values.Length, bins, list.Span, Hold(node), reading.Findings);
        }
        else
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, list.Span, $"'{id.Value}' has {values.Length} values on {bins} bins. {reading.Dialect.Name} takes exactly one a bin.");
        }

        return null;
    }

    /// <summary>The edit that says <c>align: hold</c> in front of the values, in either style.</summary>
    private static TextEdit Hold(YamlMapping node)
    {
        var key = node.Entries.First(entry => entry.Key.Value == "values").Key.Span;
        var isFlow = node.Span.Source.Text[node.Span.Start] == '{';
        var indent = new string(' ', key.Location.Column - 1);
        return new TextEdit(key with { End = key.Start }, isFlow ? "align: hold, " : "align: hold\n" + indent);
    }
}
