// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A value with the place where it was written.</summary>
public readonly record struct Sourced<T>(T Value, SourceSpan Span);
