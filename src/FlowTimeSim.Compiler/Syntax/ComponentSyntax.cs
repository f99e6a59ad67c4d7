// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A component: its id and its fields.</summary>
public sealed record ComponentSyntax(SourceSpan Span, Sourced<string> Id, Fields Fields)
{
    /// <summary><c>source, service, buffer (serviceWithBuffer, queue), router, delay, retry, sink</c>; null in a structure-only catalog.</summary>
    public Sourced<string>? Kind => Fields.Text("kind");

    /// <summary>A name to show.</summary>
    public Sourced<string>? Label => Fields.Text("label");

    /// <summary>What it is.</summary>
    public Sourced<string>? Description => Fields.Text("description");

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
