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

    /// <summary>Days of the calendar: <c>2024-12-24</c>.</summary>
    public ImmutableArray<Sourced<string>> Dates { get; init; } = [];

    /// <summary>From this local time on, or from where an event begins or ends: <c>event maintenance</c>, <c>end of maintenance</c>.</summary>
    public Sourced<string>? From { get; init; }

    /// <summary>Before this local time, or up to where an event begins or ends.</summary>
    public Sourced<string>? To { get; init; }

    /// <summary>The first and the last bin, both in it: <c>0-47</c>; or one bin.</summary>
    public Sourced<string>? Bins { get; init; }
}
