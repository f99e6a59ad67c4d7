using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Rules;

/// <summary><c>MIN(demand, capacity) / capacity</c> cannot exceed 1: an overload is invisible in it.</summary>
public static class RatioCappedByConstruction
{
    /// <summary>Looks at every quotient whose numerator is capped by its denominator.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The values of a node in the mean run, one a bin.</param>
    /// <param name="findings">Receives one warning for each such ratio that hides an overload.</param>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        var patterns = new ModelPatterns(model, values);
        foreach (var node in model.Nodes.OfType<ExprNode>())
        {
            if (node.Expression is not BinaryExpression { Operator: BinaryOperator.Divide } ratio)
            {
                continue;
            }

            var numerator = ratio.Left is NameExpression name && patterns.Find(name.Name) is ExprNode other ? other.Expression : ratio.Left;
            if (patterns.Capped(numerator) is not var (demand, capacity) || !ModelPatterns.AreSame(capacity, ratio.Right) || patterns.Remembers(demand))
            {
                continue;
            }

            var over = Overloaded(patterns.Values(demand, model.Grid.Bins), patterns.Values(capacity, model.Grid.Bins));
            if (over > 0)
            {
                findings.Report(
                    DiagnosticCatalog.RatioCappedByConstruction,
                    ModelPatterns.Place(node.Expression),
                    $"'{node.Id}' can never exceed 1, as its numerator is capped by '{ModelPatterns.Text(capacity)}': it reports 1 in the {over} of {model.Grid.Bins} bins in which more is wanted. Divide '{ModelPatterns.Text(demand)}' by '{ModelPatterns.Text(capacity)}' to see the load.");
            }
        }
    }

    private static int Overloaded(double[]? demand, double[]? capacity) =>
        demand is null || capacity is null ? 0 : demand.Zip(capacity).Count(pair => pair.First > pair.Second);
}
