// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A series that belongs to no component.</summary>
public sealed record FreeSeriesSyntax(SourceSpan Span, Sourced<string> Id, SeriesSyntax Value)
{
    /// <summary><c>remove: true</c> in a scenario that extends another.</summary>
    public bool Remove { get; init; }
}
