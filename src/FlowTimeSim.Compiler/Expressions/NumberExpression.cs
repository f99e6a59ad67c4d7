// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>A number, perhaps with a unit written behind it (<c>480 passenger/h</c>, <c>85 %</c>).</summary>
public sealed record NumberExpression(SourceSpan Span, double Value, string? UnitText = null) : Expression(Span);
