// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Servers that several components share, in the order in which these name the pool.</summary>
public sealed record PoolSyntax(SourceSpan Span, Sourced<string> Id, SeriesSyntax Size);
