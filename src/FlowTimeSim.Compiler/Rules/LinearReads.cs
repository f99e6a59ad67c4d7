using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What an expression takes of other series, as far as it is a sum of them times numbers; a delay takes as much as it is given.</summary>
internal sealed class LinearReads
{
    private const int Deepest = 8;
    private readonly Func<string, Expression?> definition;
    private readonly Func<Expression, double?> constant;

    private LinearReads(Func<string, Expression?> definition, Func<Expression, double?> constant) => (this.definition, this.constant) = (definition, constant);

    /// <summary>How much of each series, and where it is named.</summary>
    public Dictionary<string, (double Factor, SourceSpan Where)> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Series that are read in a way that no number tells.</summary>
    public HashSet<string> Obscure { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes an expression apart.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="definition">The expression behind a name that is only another's word for it; null where a series begins.</param>
    /// <param name="constant">The plain number that an operand is over the whole horizon; null for anything else.</param>
    public static LinearReads Of(Expression expression, Func<string, Expression?> definition, Func<Expression, double?> constant)
    {
        var reads = new LinearReads(definition, constant);
        reads.Add(expression, 1, null, 0);
        return reads;
    }

    private void Add(Expression expression, double factor, SourceSpan? where, int depth)
    {
        if (constant(expression) is not null)
        {
            return;
        }

        switch (expression)
        {
            case BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum when depth < Deepest:
                Add(sum.Left, factor, where, depth + 1);
                Add(sum.Right, sum.Operator == BinaryOperator.Add ? factor : -factor, where, depth + 1);
                break;
            case BinaryExpression { Operator: BinaryOperator.Multiply } product when constant(product.Left) is { } left:
                Add(product.Right, factor * left, where, depth + 1);
                break;
            case BinaryExpression { Operator: BinaryOperator.Multiply } product when constant(product.Right) is { } right:
                Add(product.Left, factor * right, where, depth + 1);
                break;
            case BinaryExpression { Operator: BinaryOperator.Divide } quotient when constant(quotient.Right) is { } divisor && divisor != 0:
                Add(quotient.Left, factor / divisor, where, depth + 1);
                break;
            case NegateExpression negate when depth < Deepest:
                Add(negate.Operand, -factor, where, depth + 1);
                break;
            case CallExpression { Arguments: [var shifted, _] } call when call.Is("SHIFT"):
                Add(shifted, factor, where, depth + 1);
                break;
            case NameExpression { Class: null } name when depth < Deepest && definition(name.Name) is { } behind:
                Add(behind, factor, where ?? name.Span, depth + 1);
                break;
            case NameExpression { Class: null } name:
                var before = Terms.GetValueOrDefault(name.Name);
                Terms[name.Name] = (before.Factor + factor, where ?? name.Span);
                break;
            default:
                Obscure.UnionWith(ExpressionNames.In(expression).Select(name => name.Name));
                break;
        }
    }
}
