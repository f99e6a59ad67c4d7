using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>One reading of another node: in the same bin, or only in earlier ones (inside <c>SHIFT(.., k)</c> with k of at least 1).</summary>
internal readonly record struct NodeRead(string Id, bool IsLagged, SourceSpan Where)
{
    /// <summary>What a node reads, in the order of the text.</summary>
    public static IEnumerable<NodeRead> Of(EngineNode node)
    {
        switch (node)
        {
            case ExprNode expr:
                return Of(expr.Expression);
            case QueueNode queue:
                return new[] { queue.Inflow, queue.Outflow, queue.Loss, queue.Dispatch?.Capacity }
                    .Where(id => id is not null)
                    .Select(id => new NodeRead(id!, false, queue.Places.GetValueOrDefault(id!, queue.Origin)));
            case RouterNode router:
                return [new NodeRead(router.Queue, false, router.Origin)];
            default:
                return [];
        }
    }

    private static IEnumerable<NodeRead> Of(Expression expression)
    {
        var open = new Stack<(Expression Node, bool IsLagged)>();
        open.Push((expression, false));
        while (open.TryPop(out var next))
        {
            switch (next.Node)
            {
                case NameExpression name:
                    yield return new NodeRead(name.Name, next.IsLagged, name.Span);
                    break;
                case NegateExpression negate:
                    open.Push((negate.Operand, next.IsLagged));
                    break;
                case BinaryExpression binary:
                    open.Push((binary.Right, next.IsLagged));
                    open.Push((binary.Left, next.IsLagged));
                    break;
                case CallExpression call:
                    var lagged = next.IsLagged || (call.Is("SHIFT") && call.Arguments.Length == 2 && LiteralArguments.Lag(call, null) is > 0);
                    foreach (var argument in call.Arguments.Reverse())
                    {
                        open.Push((argument, lagged));
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
