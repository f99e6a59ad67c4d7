// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>An array literal, a kernel: <c>[0.6, 0.3, 0.1]</c>.</summary>
public sealed record ArrayExpression(SourceSpan Span, ImmutableArray<double> Values) : Expression(Span);
