using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Which item a text counts, by what it says alone: nothing is bound, so that components can be asked in any order.</summary>
internal sealed class WrittenItems(BindingContext context)
{
    /// <summary>Series name series, not without end.</summary>
    private const int MostNested = 20;

    /// <summary>The item of a form and where it is said; null when it says none.</summary>
    /// <param name="syntax">The form.</param>
    /// <param name="times">What multiplies it, when something does: the servers of a capacity.</param>
    public (string Item, SourceSpan Where)? In(SeriesSyntax syntax, SeriesSyntax? times = null)
    {
        if (UnitOf(syntax, 0) is { } unit)
        {
            // Without a unit of its own a capacity is each server's, and so is one in a plain item.
            if (times is not null && UnitMath.SingleItem(UnitMath.Base(unit, 0)) is null && UnitOf(times, 0) is { } factor)
            {
                unit = UnitMath.Multiply(unit, factor);
            }

            return UnitMath.SingleItem(UnitMath.Base(unit, 0)) is { } item && unit.TimePower is 0 or -1 ? (item, PlaceOf(syntax, item)) : null;
        }

        return Mentioned(syntax);
    }

    // What is known of the whole, from its numbers, parameters and free series; a measure is not known yet.
    private Unit? UnitOf(SeriesSyntax syntax, int depth)
    {
        var form = syntax switch
        {
            ExpressionSeries { Text: var text } => (syntax.Unit is null ? null : Said(syntax.Unit)) ?? (context.Recipe.Parsed.Get(text, new FindingSink()) is { } tree ? UnitOf(tree, depth) : null),
            PoissonSeries { Mean: var mean } => UnitOf(mean, depth),
            PulseSeries { Amount: var amount } => (syntax.Unit is null ? null : Said(syntax.Unit)) ?? (context.Recipe.Parsed.Get(amount, new FindingSink()) is { } tree ? UnitOf(tree, depth) : null),
            _ => syntax.Unit is null ? Unit.None : Said(syntax.Unit),
        };
        if (syntax.Scale is null || form is null)
        {
            return form;
        }

        return context.Recipe.Parsed.Get(syntax.Scale, new FindingSink()) is { } scale && UnitOf(scale, depth) is { } factor ? UnitMath.Multiply(form, factor) : null;
    }

    private Unit? UnitOf(Expression expression, int depth)
    {
        if (depth > MostNested)
        {
            return null;
        }

        switch (expression)
        {
            case NumberExpression { UnitText: { Length: > 0 } text }:
                return UnitParser.Read(text, context.Items, context.Grid.BinMinutes).Unit;
            case NumberExpression:
                return Unit.None;
            case ParameterExpression { Name: var name }:
                return context.Parameters.All.FirstOrDefault(parameter => parameter.Info.Name == name)?.Number?.Unit;
            case NameExpression { Name: "bin" }:
                return Unit.Minute;
            case NameExpression { Name: var name }:
                return context.Fields.FreeSeries.TryGetValue(name, out var series) ? UnitOf(series.Value, depth + 1) : null;
            case NegateExpression negate:
                return UnitOf(negate.Operand, depth + 1);
            case BinaryExpression { Operator: BinaryOperator.Multiply } product:
                return UnitOf(product.Left, depth + 1) is { } a && UnitOf(product.Right, depth + 1) is { } b ? UnitMath.Multiply(a, b) : null;
            case BinaryExpression { Operator: BinaryOperator.Divide } quotient:
                return UnitOf(quotient.Left, depth + 1) is { } over && UnitOf(quotient.Right, depth + 1) is { } under ? UnitMath.Divide(over, under) : null;
            case BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum:
                return Named(UnitOf(sum.Left, depth + 1)) ?? Named(UnitOf(sum.Right, depth + 1));
            case CallExpression call when call.Function.Equals("EACH", StringComparison.OrdinalIgnoreCase):
                return UnitOf(call.Arguments[0], depth + 1) is { } count && UnitOf(call.Arguments[1], depth + 1) is { } one ? UnitMath.Multiply(count, one) : null;
            default:
                return null;
        }
    }

    private static Unit? Named(Unit? unit) => unit is { Items.IsEmpty: false } ? unit : null;

    private Unit? Said(YamlScalar? unit) => unit is null ? null : UnitParser.Parse(unit.Value, context.Items);

    // The first quantity that says an item, in the order of the text.
    private (string Item, SourceSpan Where)? Mentioned(SeriesSyntax syntax)
    {
        if (syntax.Unit is { } said && Single(said.Value) is { } own)
        {
            return (own, said.Span);
        }

        return (syntax.Scale is { } scale ? Mentioned(scale) : null) ?? syntax switch
        {
            ExpressionSeries { Text: var text } => Mentioned(text),
            PulseSeries { Amount: var amount } => Mentioned(amount),
            PoissonSeries { Mean: var mean } => Mentioned(mean),
            _ => null,
        };
    }

    private (string Item, SourceSpan Where)? Mentioned(YamlScalar text)
    {
        if (context.Recipe.Parsed.Get(text, new FindingSink()) is not { } tree)
        {
            return null;
        }

        foreach (var part in ExpressionParts.In(tree))
        {
            var item = part switch
            {
                NumberExpression { UnitText: { } unit } => Single(unit),
                ParameterExpression { Name: var name } when context.Parameters.All.FirstOrDefault(p => p.Info.Name == name)?.Number?.Unit is { } unit => UnitMath.SingleItem(unit),
                _ => null,
            };
            if (item is not null)
            {
                return (item, part.Span);
            }
        }

        return null;
    }

    // The quantity in the text that says the item, or the whole text.
    private SourceSpan PlaceOf(SeriesSyntax syntax, string item) =>
        Mentioned(syntax) is var (mentioned, where) && mentioned == item ? where : syntax.Span;

    private string? Single(string text) =>
        UnitParser.Parse(text, context.Items) is { TimePower: 0 or -1 } unit ? UnitMath.SingleItem(unit) : null;
}
