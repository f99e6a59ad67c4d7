using System.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>
/// Writes expressions so that reading them with the grammar gives the same evaluation order: brackets only where they are needed,
/// numbers that read back to the same bits, and <c>0 - x</c> where the grammar has no sign.
/// </summary>
public static class ExpressionPrinter
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Operand = 3;

    /// <summary>The text of an expression.</summary>
    /// <param name="expression">What the grammar can say: functions, arrays and comparisons are written as they are.</param>
    /// <param name="grammar">Decides about signs and exponents.</param>
    public static string Print(Expression expression, ExpressionGrammar grammar)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(grammar);
        var result = new StringBuilder();
        Write(result, expression, 0, grammar);
        return result.ToString();
    }

    private static void Write(StringBuilder result, Expression expression, int context, ExpressionGrammar grammar)
    {
        switch (expression)
        {
            case NumberExpression number:
                WriteNumber(result, number, context, grammar);
                break;
            case NameExpression name:
                result.Append(name.Name);
                if (name.Class is { } label)
                {
                    result.Append('[').Append(label).Append(']');
                }

                break;
            case ParameterExpression parameter:
                result.Append("${").Append(parameter.Name).Append('}');
                break;
            case ArrayExpression array:
                result.Append('[').AppendJoin(", ", array.Values.Select(value => Digits(value, grammar))).Append(']');
                break;
            case NegateExpression negate:
                WriteNegation(result, negate, context, grammar);
                break;
            case CallExpression call:
                result.Append(call.Function).Append('(');
                for (var i = 0; i < call.Arguments.Length; i++)
                {
                    result.Append(i == 0 ? string.Empty : ", ");
                    Write(result, call.Arguments[i], 0, grammar);
                }

                result.Append(')');
                break;
            case BinaryExpression binary:
                WriteChain(result, binary, context, grammar);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "No kind of expression.");
        }
    }

    /// <summary>A chain of operators leans to the left: it is walked without recursion.</summary>
    private static void WriteChain(StringBuilder result, BinaryExpression last, int context, ExpressionGrammar grammar)
    {
        var chain = new Stack<BinaryExpression>();
        Expression first = last;
        var level = Level(last.Operator);
        while (first is BinaryExpression next && Level(next.Operator) >= level && (chain.Count == 0 || level > 0))
        {
            chain.Push(next);
            level = Level(next.Operator);
            first = next.Left;
        }

        var bracket = Level(last.Operator) < context;
        result.Append(bracket ? "(" : string.Empty);
        Write(result, first, LeftContext(chain.Peek().Operator), grammar);
        while (chain.TryPop(out var binary))
        {
            result.Append(' ').Append(Symbol(binary.Operator)).Append(' ');
            Write(result, binary.Right, Level(binary.Operator) + 1, grammar);
        }

        result.Append(bracket ? ")" : string.Empty);
    }

    private static int LeftContext(BinaryOperator operation) => Level(operation) is 0 ? Sum : Level(operation);

    private static void WriteNumber(StringBuilder result, NumberExpression number, int context, ExpressionGrammar grammar)
    {
        if (double.IsNegative(number.Value))
        {
            var positive = new NegateExpression(number.Span, number with { Value = -number.Value });
            WriteNegation(result, positive, context, grammar);
            return;
        }

        result.Append(Digits(number.Value, grammar));
        if (number.UnitText is { } unit)
        {
            result.Append(' ').Append(unit);
        }
    }

    private static void WriteNegation(StringBuilder result, NegateExpression negate, int context, ExpressionGrammar grammar)
    {
        if (grammar.HasUnaryMinus)
        {
            result.Append('-');
            Write(result, negate.Operand, Operand, grammar);
            return;
        }

        result.Append(context > Sum ? "(0 - " : "0 - ");
        Write(result, negate.Operand, Product, grammar);
        result.Append(context > Sum ? ")" : string.Empty);
    }

    private static string Digits(double value, ExpressionGrammar grammar) =>
        grammar.HasExponents ? NumberText.Shortest(value) : NumberText.Expanded(value);

    private static int Level(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide => Product,
        _ => 0,
    };

    private static string Symbol(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Equal => "==",
        _ => "!=",
    };
}
