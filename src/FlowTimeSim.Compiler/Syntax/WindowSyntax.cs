// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Some of the bins.</summary>
public sealed record WindowSyntax(SourceSpan Span)
{
    /// <summary><c>06:00-22:00</c>.</summary>
    public Sourced<string>? Hours { get; init; }

    /// <summary>Days of the week.</summary>
    public ImmutableArray<Sourced<string>> Days { get; init; } = [];

    /// <summary>From this local time on.</summary>
    public Sourced<string>? From { get; init; }

    /// <summary>Before this local time.</summary>
    public Sourced<string>? To { get; init; }
}
