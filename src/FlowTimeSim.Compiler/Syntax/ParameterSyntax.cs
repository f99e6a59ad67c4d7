// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A declared parameter.</summary>
public sealed record ParameterSyntax(SourceSpan Span, Sourced<string> Id)
{
    /// <summary><c>number</c>, <c>integer</c>, <c>text</c>, <c>duration</c>, <c>profile</c>; default number.</summary>
    public Sourced<string>? Type { get; init; }

    /// <summary>The default, a quantity or a word.</summary>
    public YamlScalar? Default { get; init; }

    /// <summary>The lowest value allowed.</summary>
    public YamlScalar? Min { get; init; }

    /// <summary>The highest value allowed.</summary>
    public YamlScalar? Max { get; init; }

    /// <summary>The unit of a bare number.</summary>
    public YamlScalar? Unit { get; init; }

    /// <summary>The values allowed, when only some are.</summary>
    public ImmutableArray<YamlScalar> Options { get; init; } = [];

    /// <summary>What it means.</summary>
    public Sourced<string>? Description { get; init; }

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
