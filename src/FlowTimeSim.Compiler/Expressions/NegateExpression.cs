// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>Unary minus.</summary>
public sealed record NegateExpression(SourceSpan Span, Expression Operand) : Expression(Span);
