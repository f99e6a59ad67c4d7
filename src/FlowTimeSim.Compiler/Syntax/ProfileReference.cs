// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A profile used: by name, or written in place.</summary>
public sealed record ProfileReference(SourceSpan Span, Sourced<string>? Name, ProfileSyntax? Inline);
