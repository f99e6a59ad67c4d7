using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A connection multiplies what flows by a bare number far from 1, in a catalog that has item units: the only place where flow is not conserved does
/// not say what it converts.
/// </summary>
internal static class FactorWithoutUnit
{
    private const double Far = 1.5;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe || facts.Model.ItemUnits.IsEmpty)
        {
            return;
        }

        foreach (var connection in recipe.Catalogs.SelectMany(catalog => catalog.Connections))
        {
            if (connection.Times is ExpressionSeries { Text: var text } && recipe.Parsed.Get(text, new FindingSink()) is NumberExpression { UnitText: null, Value: > 0 and var factor }
                && (factor >= Far || factor <= 1 / Far))
            {
                findings.Report(
                    DiagnosticCatalog.FactorWithoutUnit,
                    connection.Times.Span,
                    $"Between '{connection.From.Value}' and '{connection.To.Value}' flow is multiplied by {factor:0.####}, and nothing says what that converts. Write its unit, such as '{factor:0.####} {recipe.Catalogs.SelectMany(catalog => catalog.Units).Last().Value}/{recipe.Catalogs.SelectMany(catalog => catalog.Units).First().Value}'; a part that goes elsewhere is a 'weight', and what fails an 'errorRate'.");
            }
        }
    }
}
