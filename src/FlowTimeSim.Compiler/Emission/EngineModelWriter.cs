using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>Writes a model that fits a release as YAML: block style, LF, numbers without exponents, the same bytes for the same model.</summary>
internal static class EngineModelWriter
{
    /// <summary>The file.</summary>
    public static string Write(EngineModel model, EngineDialect dialect)
    {
        var text = new StringBuilder();
        if (!string.IsNullOrWhiteSpace(model.Title))
        {
            text.Append("# ").Append(YamlText.Comment(model.Title)).Append('\n');
        }

        text.Append("schemaVersion: 1\n");
        WriteBody(text, model, dialect, string.Empty);
        return text.ToString();
    }

    /// <summary>Grid, topology, nodes and outputs, each line indented.</summary>
    public static void WriteBody(StringBuilder text, EngineModel model, EngineDialect dialect, string indent)
    {
        Line(text, indent, $"grid:");
        Line(text, indent, $"  bins: {model.Grid.Bins}");
        Line(text, indent, $"  binSize: {model.Grid.BinSize}");
        Line(text, indent, $"  binUnit: {model.Grid.BinUnit.ToString().ToLowerInvariant()}");
        if (model.Grid.Start is { } start && dialect.AcceptsStart)
        {
            Line(text, indent, $"  start: \"{start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\"");
        }

        if (dialect.HasTopology)
        {
            TopologyWriter.Write(text, model, indent);
        }

        if (model.Nodes.IsEmpty)
        {
            Line(text, indent, $"nodes: []");
        }
        else
        {
            Line(text, indent, $"nodes:");
        }

        foreach (var node in model.Nodes)
        {
            WriteNode(text, node, dialect, indent + "  ");
        }

        WriteOutputs(text, model.Outputs, dialect, indent);
    }

    /// <summary>One node as an item of a list.</summary>
    public static void WriteNode(StringBuilder text, EngineNode node, EngineDialect dialect, string indent)
    {
        Line(text, indent, $"- id: {YamlText.Scalar(node.Id)}");
        switch (node)
        {
            case ConstNode constant:
                Line(text, indent, $"  kind: const");
                Line(text, indent, $"  values: {List(constant.Values)}");
                break;
            case PmfNode pmf:
                WritePmf(text, pmf, dialect, indent);
                break;
            case ExprNode expr:
                Line(text, indent, $"  kind: expr");
                Line(text, indent, $"  expr: {YamlText.Quoted(ExpressionPrinter.Print(expr.Expression, dialect.Grammar))}");
                break;
            case QueueNode queue:
                WriteQueue(text, queue, indent);
                break;
            case RouterNode router:
                WriteRouter(text, router, indent);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "No kind of node.");
        }
    }

    /// <summary>One line with LF, in the invariant culture.</summary>
    public static void Line(StringBuilder text, string indent, FormattableString line) =>
        text.Append(indent).Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void WritePmf(StringBuilder text, PmfNode pmf, EngineDialect dialect, string indent)
    {
        Line(text, indent, $"  kind: pmf");
        Line(text, indent, $"  pmf:");
        if (dialect.AcceptsPmfLists)
        {
            Line(text, indent, $"    values: {List(pmf.Values)}");
            Line(text, indent, $"    probabilities: {List(pmf.Probabilities)}");
            return;
        }

        for (var i = 0; i < pmf.Values.Length; i++)
        {
            Line(text, indent, $"    \"{NumberText.Expanded(pmf.Values[i])}\": {NumberText.Expanded(pmf.Probabilities[i])}");
        }
    }

    private static void WriteQueue(StringBuilder text, QueueNode queue, string indent)
    {
        Line(text, indent, $"  kind: serviceWithBuffer");
        Line(text, indent, $"  inflow: {YamlText.Scalar(queue.Inflow)}");
        Line(text, indent, $"  outflow: {YamlText.Scalar(queue.Outflow)}");
        if (queue.Loss is { } loss)
        {
            Line(text, indent, $"  loss: {YamlText.Scalar(loss)}");
        }

        if (queue.Dispatch is not { } dispatch)
        {
            return;
        }

        Line(text, indent, $"  dispatchSchedule:");
        Line(text, indent, $"    periodBins: {dispatch.Period}");
        Line(text, indent, $"    phaseOffset: {dispatch.Phase}");
        if (dispatch.Capacity is { } capacity)
        {
            Line(text, indent, $"    capacitySeries: {YamlText.Scalar(capacity)}");
        }
    }

    private static void WriteRouter(StringBuilder text, RouterNode router, string indent)
    {
        Line(text, indent, $"  kind: router");
        Line(text, indent, $"  inputs:");
        Line(text, indent, $"    queue: {YamlText.Scalar(router.Queue)}");
        Line(text, indent, $"  routes:");
        foreach (var route in router.Routes)
        {
            Line(text, indent, $"    - target: {YamlText.Scalar(route.Target)}");
            if (route.Classes.Length > 0)
            {
                Line(text, indent, $"      classes: [{string.Join(", ", route.Classes.Select(YamlText.Scalar))}]");
            }
            else
            {
                Line(text, indent, $"      weight: {NumberText.Expanded(route.Weight)}");
            }
        }
    }

    private static void WriteOutputs(StringBuilder text, ImmutableArray<EngineOutput> outputs, EngineDialect dialect, string indent)
    {
        if (outputs.IsEmpty)
        {
            return;
        }

        Line(text, indent, $"outputs:");
        foreach (var output in outputs)
        {
            var file = dialect.ChecksOutputs ? FileName(output.As) : output.As;
            Line(text, indent, $"  - series: {YamlText.Scalar(output.Series)}");
            Line(text, indent, $"    as: {YamlText.Scalar(file)}");
        }
    }

    /// <summary>Letters, digits, '-' and '_', then .csv or .txt: what the release writes.</summary>
    private static string FileName(string name)
    {
        var ending = name.EndsWith(".txt", StringComparison.Ordinal) ? ".txt" : ".csv";
        var stem = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        var safe = string.Concat(stem.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        return (safe.Length == 0 ? "series" : safe) + ending;
    }

    private static string List(IEnumerable<double> values) => "[" + string.Join(", ", values.Select(NumberText.Expanded)) + "]";
}
