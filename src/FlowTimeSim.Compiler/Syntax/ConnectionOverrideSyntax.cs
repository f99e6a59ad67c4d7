// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An entry of a scenario's connections: laid over the catalog's of that id, or of those ends; else a further connection.</summary>
/// <param name="Span">The whole.</param>
public sealed record ConnectionOverrideSyntax(SourceSpan Span)
{
    /// <summary>The connection that is meant, or a name for a further one.</summary>
    public Sourced<string>? Id { get; init; }

    /// <summary>Component, or component.outlet.</summary>
    public Sourced<string>? From { get; init; }

    /// <summary>Component.</summary>
    public Sourced<string>? To { get; init; }

    /// <summary>A name to show.</summary>
    public Sourced<string>? Label { get; init; }

    /// <summary>The share of the outlet's flow.</summary>
    public SeriesSyntax? Weight { get; init; }

    /// <summary>Multiplies the flow.</summary>
    public SeriesSyntax? Times { get; init; }

    /// <summary>A delay on the way.</summary>
    public YamlScalar? Lag { get; init; }

    /// <summary>The classes that take it.</summary>
    public ImmutableArray<Sourced<string>> Classes { get; init; } = [];

    /// <summary><c>remove: true</c>.</summary>
    public bool Remove { get; init; }

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
