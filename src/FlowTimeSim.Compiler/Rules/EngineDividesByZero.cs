using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>An expression of a bare model divides by a 0 that is written there, or by a constant that is 0 in every bin: engines take the quotient for 0.</summary>
internal static class EngineDividesByZero
{
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        var zeros = model.Nodes.OfType<ConstNode>().Where(node => node.Values.All(value => value == 0)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var divisor in model.Nodes.OfType<ExprNode>().SelectMany(node => ExpressionParts.In(node.Expression)).OfType<BinaryExpression>()
            .Where(binary => binary.Operator == BinaryOperator.Divide).Select(binary => binary.Right))
        {
            if (divisor is NumberExpression { Value: 0 } || (divisor is NameExpression { Name: var name } && zeros.Contains(name)))
            {
                findings.Report(
                    DiagnosticCatalog.DividedByZero,
                    divisor.Span,
                    $"'{divisor.Span.Characters.ToString()}' is 0, and nothing can be divided by it: engines take the quotient for 0. Mend the divisor.");
            }
        }
    }
}
