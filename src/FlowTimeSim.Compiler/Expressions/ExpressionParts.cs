namespace FlowTimeSim.Compiler.Expressions;

/// <summary>The parts of an expression.</summary>
internal static class ExpressionParts
{
    /// <summary>The expression and everything in it, a whole before its parts, in the order of the text; no recursion, however deep it is.</summary>
    public static IEnumerable<Expression> In(Expression expression)
    {
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            PushParts(next, open);
        }
    }

    /// <summary>Pushes the parts of one expression, the first of the text on top.</summary>
    public static void PushParts(Expression whole, Stack<Expression> open)
    {
        switch (whole)
        {
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
