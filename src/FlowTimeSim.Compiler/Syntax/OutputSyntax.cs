// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An exported series.</summary>
public sealed record OutputSyntax(SourceSpan Span, Sourced<string> Series, Sourced<string>? As)
{
    /// <summary><c>remove: true</c> in a scenario that extends another.</summary>
    public bool Remove { get; init; }
}
