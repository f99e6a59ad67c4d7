using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;
using Kind = FlowTimeSim.Compiler.Expressions.ExpressionTokenKind;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>One pass over the tokens by precedence climbing; the first mistake ends it.</summary>
internal ref partial struct ExpressionReader(YamlScalar scalar, ExpressionGrammar grammar, ReadOnlySpan<ExpressionToken> tokens, FindingSink findings)
{
    private readonly ReadOnlySpan<ExpressionToken> tokens = tokens;
    private readonly string text = scalar.Value;
    private int position;
    private int nesting;

    private ExpressionToken Current => tokens[position];

    public Expression? ReadAll()
    {
        if (Current.Kind == Kind.End)
        {
            findings.Report(DiagnosticCatalog.ExpressionSyntax, scalar.Span, $"The expression is empty.");
            return null;
        }

        if (ReadBinary(0) is not { } result)
        {
            return null;
        }

        return Current.Kind == Kind.End ? result.Node : Unexpected("an operator or the end")?.Node;
    }

    /// <summary>Operands joined by operators of at least this precedence: comparisons 0, sums 1, products 2.</summary>
    private Read? ReadBinary(int precedence)
    {
        if (ReadOperand() is not { } left)
        {
            return null;
        }

        while (OperatorAt(Current.Kind) is var (operation, level) && level >= precedence)
        {
            var sign = Current;
            position++;
            if (ReadBinary(level + 1) is not { } right)
            {
                return null;
            }

            var node = new BinaryExpression(left.Node.Span.To(right.Node.Span), operation, SpanOf(sign), left.Node, right.Node);
            left = new Read(node, Math.Max(left.Depth, right.Depth) + 1);
            if (left.Depth > ExpressionParser.MaximumDepth)
            {
                findings.Report(
                    DiagnosticCatalog.ExpressionTooDeep,
                    SpanOf(sign),
                    $"The expression chains more than {ExpressionParser.MaximumDepth} operations. Give parts of it names of their own.");
                return null;
            }

            if (level == 0 && OperatorAt(Current.Kind) is (_, 0))
            {
                return Report(Current, $"Comparisons do not chain. Compare twice and multiply the results.");
            }
        }

        return left;
    }

    private Read? ReadOperand()
    {
        if (++nesting > ExpressionParser.MaximumNesting)
        {
            findings.Report(
                DiagnosticCatalog.ExpressionTooDeep,
                SpanOf(Current),
                $"The expression is nested deeper than {ExpressionParser.MaximumNesting} levels. Give parts of it names of their own.");
            return null;
        }

        var token = Current;
        Read? result = token.Kind switch
        {
            Kind.Number => ReadNumber(),
            Kind.Name => ReadName(),
            Kind.Parameter => Leaf(new ParameterExpression(SpanOf(token), text[(token.Start + 2)..(token.End - 1)])),
            Kind.Open => ReadGroup(),
            Kind.Minus => ReadNegation(),
            Kind.OpenBracket => Report(token, $"A list of numbers stands only as the kernel of CONV."),
            Kind.Dot => Report(token, $"A number does not begin with a point. Write '0.5' for '.5'.", Leading(token)),
            _ => Unexpected("a number, a name or '('"),
        };
        nesting--;
        return result;
    }

    private Read? Leaf(Expression node)
    {
        position++;
        return new Read(node, 1);
    }

    private Read? ReadGroup()
    {
        var open = Current;
        position++;
        if (ReadBinary(0) is not { } inner)
        {
            return null;
        }

        if (Current.Kind != Kind.Close)
        {
            return Current.Kind == Kind.End ? Report(open, $"This '(' is never closed.") : Unexpected("an operator or ')'");
        }

        position++;
        return inner;
    }

    private Read? ReadNegation()
    {
        var sign = Current;
        if (!grammar.HasUnaryMinus)
        {
            return Report(sign, $"{grammar.Name} has no sign in front of an operand. Write '0 - x', in brackets behind another operator.", Subtraction());
        }

        position++;
        return ReadOperand() is { } operand
            ? new Read(new NegateExpression(SpanOf(sign).To(operand.Node.Span), operand.Node), operand.Depth + 1)
            : null;
    }

    private static (BinaryOperator Operation, int Level)? OperatorAt(Kind kind) => kind switch
    {
        Kind.Plus => (BinaryOperator.Add, 1),
        Kind.Minus => (BinaryOperator.Subtract, 1),
        Kind.Star => (BinaryOperator.Multiply, 2),
        Kind.Slash => (BinaryOperator.Divide, 2),
        Kind.Less => (BinaryOperator.Less, 0),
        Kind.LessOrEqual => (BinaryOperator.LessOrEqual, 0),
        Kind.Greater => (BinaryOperator.Greater, 0),
        Kind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, 0),
        Kind.Equal => (BinaryOperator.Equal, 0),
        Kind.NotEqual => (BinaryOperator.NotEqual, 0),
        _ => null,
    };

    private SourceSpan SpanOf(ExpressionToken token) => scalar.SpanOf(token.Start, token.End - token.Start);

    private SourceSpan SpanOf(ExpressionToken first, ExpressionToken last) => scalar.SpanOf(first.Start, last.End - first.Start);

    private Read? Unexpected(string expected)
    {
        var token = Current;
        return token.Kind == Kind.End
            ? Report(token, $"The expression ends where {expected} is expected.")
            : Report(token, $"Found '{token.In(text).ToString()}' where {expected} is expected.");
    }

    private Read? Report(ExpressionToken token, FormattableString message, ImmutableArray<TextEdit> fix = default)
    {
        findings.Report(DiagnosticCatalog.ExpressionSyntax, SpanOf(token), message, fix);
        return null;
    }

    /// <summary>A tree with its depth.</summary>
    private readonly record struct Read(Expression Node, int Depth);
}
