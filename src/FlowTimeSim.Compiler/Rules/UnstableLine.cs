using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// More comes than can be served, on average over the horizon: mean demand / mean capacity above 1, the traffic intensity of queueing theory
/// (D. G. Kendall 1951), at which what waits grows without end.
/// </summary>
public static class UnstableLine
{
    /// <summary>Looks at every <c>MIN(demand, capacity)</c> that remembers no backlog, and at every queue whose outflow is one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The values of a node in the mean run, one a bin.</param>
    /// <param name="findings">Receives one warning for each line.</param>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        var patterns = new ModelPatterns(model, values);
        foreach (var node in model.Nodes)
        {
            switch (node)
            {
                case ExprNode expr when patterns.Capped(expr.Expression) is var (demand, capacity) && !patterns.Remembers(demand):
                    Report(patterns.Values(demand, model.Grid.Bins), patterns.Values(capacity, model.Grid.Bins), capacity, ModelPatterns.Place(expr.Expression), findings);
                    break;
                case QueueNode queue when patterns.Find(queue.Outflow) is ExprNode served && patterns.Capped(served.Expression) is var (_, capacity):
                    Report(Net(queue, values), patterns.Values(capacity, model.Grid.Bins), capacity, queue.Origin, findings);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What comes to a queue and is not lost.</summary>
    private static double[]? Net(QueueNode queue, Func<string, double[]?> values)
    {
        var inflow = values(queue.Inflow);
        var loss = queue.Loss is { } id ? values(id) : null;
        return inflow is null || loss is null ? inflow : [.. inflow.Zip(loss, (comes, goes) => comes - goes)];
    }

    private static void Report(double[]? demand, double[]? capacity, Expression limit, SourceSpan where, FindingSink findings)
    {
        if (demand is not { Length: > 0 } || capacity is null)
        {
            return;
        }

        var mean = demand.Average();
        var most = capacity.Average();
        if (!(most > 0) || !(mean > most * (1 + 1e-9)))
        {
            return;
        }

        findings.Report(
            DiagnosticCatalog.UnstableLine,
            where,
            $"Demand averages {mean:#,0.##} per bin against a capacity of {most:#,0.##} (ratio {mean / most:0.####}): what waits grows without end. Raise '{ModelPatterns.Text(limit)}' above {mean:#,0.##}, or lower the demand.");
    }
}
