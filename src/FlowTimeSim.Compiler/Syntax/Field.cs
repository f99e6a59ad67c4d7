// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>One field: exactly one of its values is set (or <see cref="Items"/> for a list of words).</summary>
public sealed record Field(Sourced<string> Key, SourceSpan Span)
{
    /// <summary>A value over time.</summary>
    public SeriesSyntax? Series { get; init; }

    /// <summary>A word.</summary>
    public Sourced<string>? Text { get; init; }

    /// <summary>Several words (or pairs of key and word joined by '=' for small maps such as a priority list).</summary>
    public ImmutableArray<Sourced<string>> Items { get; init; } = [];
}
