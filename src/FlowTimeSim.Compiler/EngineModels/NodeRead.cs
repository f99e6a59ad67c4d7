using FlowTimeSim.Compiler.Collections;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>One reading of another node: in the same bin, or only in earlier ones (inside <c>SHIFT(.., k)</c> with k of at least 1).</summary>
internal readonly record struct NodeRead(string Id, bool IsLagged, SourceSpan Where)
{
    /// <summary>What a node reads, in the order of the text.</summary>
    public static IReadOnlyList<NodeRead> Of(EngineNode node)
    {
        var found = new Room<NodeRead>();
        Collect(node, new Room<OpenRead>(), found);
        return found.ToArray();
    }

    /// <summary>Adds what a node reads, in the order of the text.</summary>
    /// <param name="node">The node.</param>
    /// <param name="open">Room for the walk; empty before and after.</param>
    /// <param name="found">Where the reads go.</param>
    public static void Collect(EngineNode node, Room<OpenRead> open, Room<NodeRead> found)
    {
        switch (node)
        {
            case ExprNode expr:
                Collect(expr.Expression, open, found);
                break;
            case QueueNode queue:
                Add(queue.Inflow);
                Add(queue.Outflow);
                Add(queue.Loss);
                Add(queue.Dispatch?.Capacity);
                break;
            case RouterNode router:
                Add(router.Queue);
                break;
            default:
                break;
        }

        void Add(string? id)
        {
            if (id is not null)
            {
                found.Add(new NodeRead(id, false, (node as QueueNode)?.Places.GetValueOrDefault(id, node.Origin) ?? node.Origin));
            }
        }
    }

    private static void Collect(Expression expression, Room<OpenRead> open, Room<NodeRead> found)
    {
        open.Add(new OpenRead(expression, false));
        while (open.TryTake(out var next))
        {
            switch (next.Node)
            {
                case NameExpression name:
                    found.Add(new NodeRead(name.Name, next.IsLagged, name.Span));
                    break;
                case NegateExpression negate:
                    open.Add(new OpenRead(negate.Operand, next.IsLagged));
                    break;
                case BinaryExpression binary:
                    open.Add(new OpenRead(binary.Right, next.IsLagged));
                    open.Add(new OpenRead(binary.Left, next.IsLagged));
                    break;
                case CallExpression call:
                    var lagged = next.IsLagged || (call.Is("SHIFT") && call.Arguments.Length == 2 && LiteralArguments.Lag(call, null) is > 0);
                    for (var i = call.Arguments.Length - 1; i >= 0; i--)
                    {
                        open.Add(new OpenRead(call.Arguments[i], lagged));
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
