// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>A name: <c>line.served</c>, <c>line.served[urgent]</c>, <c>flights</c>, <c>bin</c>.</summary>
public sealed record NameExpression(SourceSpan Span, string Name, string? Class = null) : Expression(Span);
