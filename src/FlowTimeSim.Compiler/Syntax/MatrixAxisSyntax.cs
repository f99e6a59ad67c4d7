// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>One direction of a matrix of changes: <c>lanes: [10, 14]</c>.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Target">What is changed.</param>
/// <param name="Choices">The changes, of which each case takes one.</param>
public sealed record MatrixAxisSyntax(SourceSpan Span, Sourced<string> Target, ImmutableArray<MatrixChoiceSyntax> Choices);
