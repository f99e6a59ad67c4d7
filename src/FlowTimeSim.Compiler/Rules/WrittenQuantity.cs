using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Reads one fixed quantity from its text: numbers, parameters, products and quotients. What changes over time is none.</summary>
internal static class WrittenQuantity
{
    /// <summary>A duration in minutes; null for anything else.</summary>
    public static double? Minutes(FlowFacts facts, SeriesSyntax? syntax) =>
        Tree(facts, syntax) is { } tree && Value(facts, tree) is (var minutes, 1) ? minutes : null;

    /// <summary>A plain number; null for anything else.</summary>
    public static double? Number(FlowFacts facts, SeriesSyntax? syntax) =>
        Tree(facts, syntax) is { } tree && Value(facts, tree) is (var number, 0) ? number : null;

    /// <summary>The tree of a field that is an expression without a profile or scale.</summary>
    public static Expression? Tree(FlowFacts facts, SeriesSyntax? syntax) =>
        syntax is ExpressionSeries { Profile: null, Scale: null, Text: var text } ? facts.Recipe?.Parsed.Get(text, new FindingSink()) : null;

    /// <summary>Minutes as people say them: <c>7.5 days</c>, <c>36 h</c>, <c>45 min</c>.</summary>
    public static string Duration(double minutes) => minutes switch
    {
        >= 2880 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 1440:#,0.##} days"),
        1440 => "1 day",
        >= 60 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:0.##} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes:0.##} min"),
    };

    private static (double Value, int TimePower)? Value(FlowFacts facts, Expression expression)
    {
        switch (expression)
        {
            case NumberExpression { UnitText: null or "" } plain:
                return (plain.Value, 0);
            case NumberExpression { UnitText: { } text } number:
                return UnitParser.Read(text, facts.Model.ItemUnits, facts.Model.Grid.BinMinutes).Unit is { Items.IsEmpty: true } unit ? (number.Value * unit.Factor, unit.TimePower) : null;
            case ParameterExpression { Name: var name }:
                return facts.Model.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { Unit.Items.IsEmpty: true } known && double.IsFinite(known.Value)
                    ? (known.Value * known.Unit.Factor, known.Unit.TimePower)
                    : null;
            case BinaryExpression { Operator: BinaryOperator.Multiply } product when Value(facts, product.Left) is var (a, p) && Value(facts, product.Right) is var (b, q):
                return (a * b, p + q);
            case BinaryExpression { Operator: BinaryOperator.Divide } quotient when Value(facts, quotient.Left) is var (a, p) && Value(facts, quotient.Right) is var (b, q):
                return (a / b, p - q);
            default:
                return null;
        }
    }
}
