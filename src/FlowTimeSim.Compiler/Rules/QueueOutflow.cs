using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// The outflow of a queue that was written by hand. It is <c>MIN(queue of the bin before + inflow, capacity)</c>: with the inflow alone the queue is never
/// served, and above the whole the engine, which stops at 0, lets flow out that never came in.
/// </summary>
internal static class QueueOutflow
{
    private const double Rounding = 1e-9;

    public static void CheckForgets(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        foreach (var queue in model.Nodes.OfType<QueueNode>().Where(queue => queue.Dispatch is null))
        {
            if (model.Nodes.OfType<ExprNode>().FirstOrDefault(node => node.Id == queue.Outflow) is not { } outflow
                || outflow.Expression is not CallExpression call || !call.Is("MIN")
                || !call.Arguments.Any(argument => argument is NameExpression name && name.Name == queue.Inflow)
                || values(queue.Id) is not { } level)
            {
                continue;
            }

            // A queue that stays empty hides nothing.
            var peak = level.Max();
            if (peak > Rounding && level[^1] >= peak * (1 - Rounding))
            {
                findings.Report(
                    DiagnosticCatalog.OutflowForgetsQueue,
                    outflow.Expression.Span,
                    $"'{outflow.Id}' never exceeds '{queue.Inflow}' of its bin, so '{queue.Id}' is never served: {level[^1]:#,0.##} still wait at the end. Write MIN(SHIFT({queue.Id}, 1) + {queue.Inflow}, ...).");
            }
        }
    }

    public static void CheckContent(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        foreach (var queue in model.Nodes.OfType<QueueNode>().Where(queue => queue.Dispatch is null))
        {
            if (values(queue.Inflow) is not { } inflow || values(queue.Outflow) is not { } outflow || values(queue.Id) is not { } level)
            {
                continue;
            }

            var (first, excess) = (-1, 0.0);
            for (var bin = 0; bin < level.Length; bin++)
            {
                var more = outflow[bin] - inflow[bin] - (bin > 0 ? level[bin - 1] : queue.Initial);
                if (more > Rounding * Math.Max(1, Math.Abs(outflow[bin])))
                {
                    (first, excess) = (first < 0 ? bin : first, excess + more);
                }
            }

            if (first >= 0)
            {
                findings.Report(
                    DiagnosticCatalog.OutflowAboveContent,
                    queue.Places.GetValueOrDefault(queue.Outflow, queue.Origin),
                    $"'{queue.Outflow}' takes {excess:#,0.##} more out of '{queue.Id}' than was there, first in bin {first}: the queue stops at 0, and what goes on was never there. Write MIN(SHIFT({queue.Id}, 1) + {queue.Inflow}, ...) for it.");
            }
        }
    }
}
