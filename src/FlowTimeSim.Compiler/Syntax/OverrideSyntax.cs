// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A change: <c>line.capacity: { multiply: 0.8 }</c>, <c>sources.demand: { multiply: 1.25 }</c>, a parameter's id, or <c>components.line: {...}</c>.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Target">What is changed.</param>
/// <param name="Operation"><c>set</c>, <c>multiply</c> or <c>add</c>.</param>
/// <param name="Value">The operand.</param>
public sealed record OverrideSyntax(SourceSpan Span, Sourced<string> Target, Sourced<string> Operation, SeriesSyntax Value);
