// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>Two operands and an operator.</summary>
public sealed record BinaryExpression(SourceSpan Span, BinaryOperator Operator, SourceSpan OperatorSpan, Expression Left, Expression Right) : Expression(Span);
