// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A change of one series for some time.</summary>
public sealed record EventSyntax(SourceSpan Span, Sourced<string> Series, Sourced<string> Operation, SeriesSyntax Value)
{
    /// <summary>A name by which a scenario laid over this one replaces it or takes it out.</summary>
    public Sourced<string>? Id { get; init; }

    /// <summary>When it begins.</summary>
    public YamlScalar? At { get; init; }

    /// <summary>How long it lasts.</summary>
    public YamlScalar? For { get; init; }

    /// <summary>How often it comes again.</summary>
    public YamlScalar? Every { get; init; }

    /// <summary>When it comes no more.</summary>
    public YamlScalar? Until { get; init; }

    /// <summary>On which days of the week.</summary>
    public ImmutableArray<Sourced<string>> Days { get; init; } = [];

    /// <summary>A name to show.</summary>
    public Sourced<string>? Label { get; init; }

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
