using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A queue divided by what is served is a waiting time by Little's law (J. D. C. Little 1961), which holds for means over a time in which arrivals stay
/// alike. Where the two halves of the horizon differ by more than a quarter it tells neither half's wait.
/// </summary>
internal static class LittlesLawNeedsRest
{
    private const double Quarter = 0.25;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            if (facts.Recipe is null || facts.Values(buffer, "arrivals") is not { } arrivals || Halves(arrivals, facts.First) is not var (before, after)
                || Uses(facts, buffer).FirstOrDefault() is not { Source: not null } where)
            {
                continue;
            }

            findings.Report(
                DiagnosticCatalog.LittlesLawNeedsRest,
                where,
                $"In '{facts.Model.Id}', queue / served is a wait only while arrivals stay alike, but {facts.Rate(before, buffer)} come to '{buffer.Id}' in the first half and {facts.Rate(after, buffer)} in the second. Read '{buffer.Id}.wait', which follows each arrival until it is served.");
        }
    }

    /// <summary>The same of a bare model, where the quotient is an expression over a queue and its outflow.</summary>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        foreach (var queue in model.Nodes.OfType<QueueNode>())
        {
            foreach (var node in model.Nodes.OfType<ExprNode>())
            {
                if (Quotient(node.Expression, queue.Id, queue.Outflow) is { } where && values(queue.Inflow) is { } arrivals && Halves(arrivals, 0) is var (before, after))
                {
                    findings.Report(
                        DiagnosticCatalog.LittlesLawNeedsRest,
                        where,
                        $"'{queue.Id} / {queue.Outflow}' is a wait only while arrivals stay alike, but {before:#,0.##} a bin come in the first half and {after:#,0.##} in the second. Count how many bins the backlog takes to be served, or compare halves that are alike.");
                }
            }
        }
    }

    /// <summary>The means of the two halves; null where they are within a quarter of the larger.</summary>
    private static (double Before, double After)? Halves(double[] arrivals, int first)
    {
        var half = (arrivals.Length - first) / 2;
        if (half < 2)
        {
            return null;
        }

        var before = arrivals.AsSpan(first, half).ToArray().Average();
        var after = arrivals.AsSpan(arrivals.Length - half).ToArray().Average();
        return Math.Abs(before - after) > Quarter * Math.Max(before, after) ? (before, after) : null;
    }

    private static IEnumerable<SourceSpan> Uses(FlowFacts facts, FlowComponent buffer)
    {
        var name = $"{buffer.Id}.queueTime";
        var named = facts.Recipe!.Texts
            .Where(text => facts.Model.Tests.Any(test => test.Source == text) || facts.Recipe.Lineage.Any(one => one.Source == text) || facts.Recipe.Catalogs.Any(one => one.Source == text))
            .SelectMany(text => WordUse.Places(text, name).Select(at => new SourceSpan(text, at, at + name.Length)));
        var divided = WrittenForms.Series(facts.Recipe).Select(pair => WrittenQuantity.Tree(facts, pair.Form)).OfType<Expression>()
            .Select(tree => Quotient(tree, $"{buffer.Id}.queue", $"{buffer.Id}.served")).OfType<SourceSpan>();
        return named.Concat(divided);
    }

    private static SourceSpan? Quotient(Expression expression, string queue, string served) => ExpressionParts.In(expression)
        .OfType<BinaryExpression>()
        .FirstOrDefault(part => part is { Operator: BinaryOperator.Divide, Left: NameExpression left, Right: NameExpression right } && left.Name == queue && right.Name == served)?.Span;
}
