// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>A parameter: <c>${lanes}</c>.</summary>
public sealed record ParameterExpression(SourceSpan Span, string Name) : Expression(Span);
