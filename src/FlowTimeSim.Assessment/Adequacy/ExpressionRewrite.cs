using System.Collections.Immutable;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Replaces parts of an expression.</summary>
internal static class ExpressionRewrite
{
    /// <summary>The expression with parts replaced, a whole before its parts; the very same one when nothing is.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="change">What stands in the place of a part, or null to look into it.</param>
    public static Expression Of(Expression expression, Func<Expression, Expression?> change)
    {
        if (change(expression) is { } replaced)
        {
            return replaced;
        }

        switch (expression)
        {
            case BinaryExpression binary:
                return Chain(binary, change);
            case NegateExpression negate:
                var operand = Of(negate.Operand, change);
                return ReferenceEquals(operand, negate.Operand) ? negate : negate with { Operand = operand };
            case CallExpression call:
                return Arguments(call, change);
            default:
                return expression;
        }
    }

    // A chain of operators leans to the left, and may be long: it is walked without recursion.
    private static Expression Chain(BinaryExpression last, Func<Expression, Expression?> change)
    {
        var chain = new Stack<BinaryExpression>([last]);
        var first = last.Left;
        Expression? left;
        while ((left = change(first)) is null && first is BinaryExpression inner)
        {
            chain.Push(inner);
            first = inner.Left;
        }

        var result = left ?? Of(first, change);
        while (chain.TryPop(out var binary))
        {
            var right = Of(binary.Right, change);
            result = ReferenceEquals(result, binary.Left) && ReferenceEquals(right, binary.Right) ? binary : binary with { Left = result, Right = right };
        }

        return result;
    }

    private static CallExpression Arguments(CallExpression call, Func<Expression, Expression?> change)
    {
        ImmutableArray<Expression>.Builder? changed = null;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var next = Of(call.Arguments[i], change);
            if (!ReferenceEquals(next, call.Arguments[i]))
            {
                changed ??= call.Arguments.ToBuilder();
                changed[i] = next;
            }
        }

        return changed is null ? call : call with { Arguments = changed.ToImmutable() };
    }
}
