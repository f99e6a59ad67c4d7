// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>One choice of a direction of a matrix.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Label">How a case's name says it: <c>10</c>, <c>x1.25</c>, <c>+3</c>, or <c>#2</c>, the second, for what is longer.</param>
/// <param name="Changes">What it changes.</param>
public sealed record MatrixChoiceSyntax(SourceSpan Span, string Label, ImmutableArray<OverrideSyntax> Changes);
