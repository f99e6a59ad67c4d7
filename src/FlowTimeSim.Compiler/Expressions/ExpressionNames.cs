namespace FlowTimeSim.Compiler.Expressions;

/// <summary>The names that an expression reads.</summary>
public static class ExpressionNames
{
    /// <summary>Every name in the order of the text, as often as it stands there.</summary>
    public static IEnumerable<NameExpression> In(Expression expression)
    {
        var open = new Stack<Expression>();
        open.Push(expression);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case NameExpression name:
                    yield return name;
                    break;
                case NegateExpression negate:
                    open.Push(negate.Operand);
                    break;
                case BinaryExpression binary:
                    open.Push(binary.Right);
                    open.Push(binary.Left);
                    break;
                case CallExpression call:
                    for (var i = call.Arguments.Length - 1; i >= 0; i--)
                    {
                        open.Push(call.Arguments[i]);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
