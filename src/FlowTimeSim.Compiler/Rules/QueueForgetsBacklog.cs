using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// <c>MAX(0, demand - capacity)</c> is what one bin leaves over, not a queue: the backlog of the bins before is forgotten. The true one is
/// Lindley's recurrence, Q[t] = max(0, Q[t-1] + demand - capacity) (D. V. Lindley 1952).
/// </summary>
public static class QueueForgetsBacklog
{
    /// <summary>A series that calls itself one of these does not claim to be a queue.</summary>
    private static readonly string[] Honest =
        ["shortage", "shortfall", "loss", "lost", "overflow", "excess", "unmet", "surplus", "deficit", "rest", "dropped", "rejected", "error", "errors"];

    /// <summary>Looks at every such expression over series that remember nothing either.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The values of a node in the mean run, one a bin.</param>
    /// <param name="findings">Receives one warning for each, with the most that it reports and the true peak.</param>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        var patterns = new ModelPatterns(model, values);
        foreach (var node in model.Nodes.OfType<ExprNode>())
        {
            if (Difference(node.Expression) is not { } difference || patterns.Remembers(difference)
                || node.Id.Split('_').Any(word => Honest.Contains(word, StringComparer.OrdinalIgnoreCase)))
            {
                continue;
            }

            var demand = patterns.Values(difference.Left, model.Grid.Bins);
            var capacity = patterns.Values(difference.Right, model.Grid.Bins);
            if (demand is null || capacity is null)
            {
                continue;
            }

            var (reported, peak) = Levels(demand, capacity);
            if (reported > 0 && peak > reported * (1 + 1e-9))
            {
                findings.Report(
                    DiagnosticCatalog.QueueForgetsBacklog,
                    ModelPatterns.Place(node.Expression),
                    $"'{node.Id}' forgets its backlog from bin to bin: it reports at most {Figure(reported)}, while the work left over reaches {Figure(peak)}. Make it a buffer, or call it a shortage.");
            }
        }
    }

    /// <summary>The most that one bin leaves over, and the most that is left over in truth.</summary>
    internal static (double Reported, double Peak) Levels(ReadOnlySpan<double> demand, ReadOnlySpan<double> capacity)
    {
        double reported = 0, peak = 0, level = 0;
        for (var t = 0; t < demand.Length; t++)
        {
            var left = demand[t] - capacity[t];
            reported = Math.Max(reported, left);
            level = Math.Max(0, level + left);
            peak = Math.Max(peak, level);
        }

        return (reported, peak);
    }

    private static BinaryExpression? Difference(Expression expression) => expression is CallExpression { Arguments: [var first, var second] } call && call.Is("MAX")
        ? (first, second) switch
        {
            (NumberExpression { Value: 0 }, BinaryExpression { Operator: BinaryOperator.Subtract } difference) => difference,
            (BinaryExpression { Operator: BinaryOperator.Subtract } difference, NumberExpression { Value: 0 }) => difference,
            _ => null,
        }
        : null;

    /// <summary>Large figures without a fraction.</summary>
    private static string Figure(double value) => value.ToString(value >= 1000 ? "#,0" : "#,0.##", CultureInfo.InvariantCulture);
}
