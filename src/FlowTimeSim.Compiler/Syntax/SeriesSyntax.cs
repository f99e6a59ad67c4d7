// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A value over time as written. Any form may carry a profile and a scale (they multiply it), and data a lead or lag.</summary>
public abstract record SeriesSyntax(SourceSpan Span)
{
    /// <summary>The profile: a name, or an inline profile.</summary>
    public ProfileReference? Profile { get; init; }

    /// <summary>A quantity or expression that multiplies.</summary>
    public YamlScalar? Scale { get; init; }

    /// <summary>A duration by which the data is read ahead.</summary>
    public YamlScalar? Lead { get; init; }

    /// <summary>A duration by which the data comes later.</summary>
    public YamlScalar? Lag { get; init; }

    /// <summary><c>hold</c>, <c>repeat</c> or <c>zero</c>: what stands where lead or lag reaches outside.</summary>
    public Sourced<string>? Edge { get; init; }

    /// <summary>The unit of bare numbers in this form.</summary>
    public YamlScalar? Unit { get; init; }

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
