using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Finds which item flows through each component: what its own quantities say, else what its connections bring.</summary>
internal sealed class ItemInference(BindingContext context)
{
    private static readonly string[] Fields = ["capacity", "limit", "initial"];
    private readonly Dictionary<ComponentEntry, string> items = [];

    /// <summary>The item of each component for which one is known; contradictions are findings.</summary>
    public IReadOnlyDictionary<ComponentEntry, string> Infer(ImmutableArray<BoundConnection> connections)
    {
        foreach (var component in context.Fields.Components)
        {
            var own = component.Kind == ComponentKind.Source
                ? context.Fields.Measure(component, "demand") is { } demand ? UnitMath.SingleItem(demand.Unit) : null
                : Fields.Select(field => Written(component.Fields.Series(field))).FirstOrDefault(item => item is not null);
            if (own is not null)
            {
                items[component] = own;
            }
        }

        // Along the flow first, then against it, until nothing changes.
        while (connections.Any(Forward) || connections.Any(Backward))
        {
        }

        foreach (var connection in connections)
        {
            Check(connection);
        }

        return items;
    }

    private bool Forward(BoundConnection connection) =>
        !items.ContainsKey(connection.To) && Brought(connection) is { } item && items.TryAdd(connection.To, item);

    private bool Backward(BoundConnection connection) =>
        connection.Syntax.Times is null && items.TryGetValue(connection.To, out var item) && items.TryAdd(connection.From, item);

    private string? Brought(BoundConnection connection)
    {
        if (!items.TryGetValue(connection.From, out var item))
        {
            return null;
        }

        if (connection.Syntax.Times is not { } times)
        {
            return item;
        }

        return context.Series.Bind(times, connection.NodeId) is { } factor ? UnitMath.SingleItem(UnitMath.Multiply(UnitMath.Item(item), factor.Unit)) : null;
    }

    private void Check(BoundConnection connection)
    {
        if (Brought(connection) is { } brought && items.TryGetValue(connection.To, out var taken) && brought != taken)
        {
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                connection.Syntax.Span,
                $"'{connection.From.Id}' brings {brought}, but '{connection.To.Id}' counts {taken}. Say how many of one are in the other: 'times: 2.5 {taken}/{brought}'.",
                related: [new RelatedPlace(connection.From.Syntax.Id.Span.Location, $"in {brought}"), new RelatedPlace(connection.To.Syntax.Id.Span.Location, $"in {taken}")]);
        }
    }

    private string? Written(SeriesSyntax? syntax)
    {
        if (syntax is null)
        {
            return null;
        }

        return Single(syntax.Unit?.Value)
            ?? (syntax.Scale is { } scale ? Written(scale) : null)
            ?? (syntax switch
            {
                ExpressionSeries { Text: var text } => Written(text),
                PulseSeries { Amount: var amount } => Written(amount),
                PoissonSeries { Mean: var mean } => Written(mean),
                _ => null,
            });
    }

    private string? Written(YamlScalar text)
    {
        if (context.Recipe.Parsed.Get(text, new FindingSink()) is not { } tree)
        {
            return null;
        }

        var open = new Stack<Expression>([tree]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case NumberExpression { UnitText: { } unit } when Single(unit) is { } item:
                    return item;
                case ParameterExpression { Name: var name } when context.Parameters.All.FirstOrDefault(p => p.Info.Name == name)?.Number?.Unit is { } unit && UnitMath.SingleItem(unit) is { } item:
                    return item;
                case NegateExpression negate:
                    open.Push(negate.Operand);
                    break;
                case BinaryExpression binary:
                    open.Push(binary.Right);
                    open.Push(binary.Left);
                    break;
                case CallExpression call:
                    foreach (var argument in call.Arguments)
                    {
                        open.Push(argument);
                    }

                    break;
                default:
                    break;
            }
        }

        return null;
    }

    private string? Single(string? text) =>
        text is not null && UnitParser.Parse(text, context.Items) is { TimePower: 0 or -1 } unit ? UnitMath.SingleItem(unit) : null;
}
