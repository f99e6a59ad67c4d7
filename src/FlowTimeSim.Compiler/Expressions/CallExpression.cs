// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>A call: a function of the language, or an aggregate of a test. The name as written.</summary>
public sealed record CallExpression(SourceSpan Span, string Function, SourceSpan FunctionSpan, ImmutableArray<Expression> Arguments) : Expression(Span);
