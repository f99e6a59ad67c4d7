using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// <c>flights * load</c> with a random load per flight: one draw is multiplied by the count, as if all flights of the bin were equally full. Sums of
/// independent draws vary far less; <c>EACH(flights, load)</c> says that. A draw for the whole run is meant for all.
/// </summary>
internal static class OneDrawForAll
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        var each = recipe.Scenario.Series.Concat(recipe.Catalogs.SelectMany(catalog => catalog.Series))
            .Where(series => series.Value is PmfSeries pmf && pmf.Per?.Value.Trim() != "run")
            .Select(series => series.Id.Value)
            .Where(id => facts.Model.Series.TryGetValue(id, out var info) && info.Unit.Items.Any(item => item.Value < 0))
            .ToHashSet(StringComparer.Ordinal);
        if (each.Count == 0)
        {
            return;
        }

        foreach (var text in facts.Of(ComponentKind.Source).Select(source => facts.FieldsOf(source).Series("demand")).OfType<ExpressionSeries>())
        {
            if (recipe.Parsed.Get(text.Text, new FindingSink()) is BinaryExpression { Operator: BinaryOperator.Multiply, Left: NameExpression left, Right: NameExpression right } product)
            {
                var (count, draw) = each.Contains(right.Name) ? (left, right) : (right, left);
                if (each.Contains(draw.Name) && !each.Contains(count.Name))
                {
                    findings.Report(
                        DiagnosticCatalog.OneDrawForAll,
                        product.Span,
                        $"'{count.Name} * {draw.Name}' takes one draw of '{draw.Name}' for all that '{count.Name}' counts: in an ensemble they all rise and fall together. Write 'EACH({count.Name}, {draw.Name})' for a draw each.");
                }
            }
        }
    }
}
