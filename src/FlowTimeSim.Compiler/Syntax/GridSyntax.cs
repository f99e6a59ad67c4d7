// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>grid: {start, zone, bins, binSize, binUnit}</c> or <c>horizon</c> with <c>step</c>.</summary>
public sealed record GridSyntax(SourceSpan Span)
{
    /// <summary>Local date and time of the first bin's start.</summary>
    public Sourced<string>? Start { get; init; }

    /// <summary>IANA zone id.</summary>
    public Sourced<string>? Zone { get; init; }

    /// <summary>Number of bins.</summary>
    public YamlScalar? Bins { get; init; }

    /// <summary>Bin size in units.</summary>
    public YamlScalar? BinSize { get; init; }

    /// <summary><c>minutes, hours, days, weeks</c>.</summary>
    public Sourced<string>? BinUnit { get; init; }

    /// <summary><c>horizon</c>: a duration.</summary>
    public YamlScalar? Horizon { get; init; }

    /// <summary>The step that goes with the horizon.</summary>
    public YamlScalar? Step { get; init; }

    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}
