// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An exported series.</summary>
public sealed record OutputSyntax(SourceSpan Span, Sourced<string> Series, Sourced<string>? As);
