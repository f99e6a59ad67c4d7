// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A connection from an outlet to a component.</summary>
/// <param name="Span">The whole.</param>
/// <param name="From">Component, or component.outlet.</param>
/// <param name="To">Component.</param>
public sealed record ConnectionSyntax(SourceSpan Span, Sourced<string> From, Sourced<string> To)
{
    /// <summary>A name of its own.</summary>
    public Sourced<string>? Id { get; init; }

    /// <summary>A name to show.</summary>
    public Sourced<string>? Label { get; init; }

    /// <summary>The share of the outlet's flow; <c>rest</c> is an expression of that one word.</summary>
    public SeriesSyntax? Weight { get; init; }

    /// <summary>Multiplies the flow: the only place where it is not conserved.</summary>
    public SeriesSyntax? Times { get; init; }

    /// <summary>A delay on the way.</summary>
    public YamlScalar? Lag { get; init; }

    /// <summary>The classes that take it.</summary>
    public ImmutableArray<Sourced<string>> Classes { get; init; } = [];

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
