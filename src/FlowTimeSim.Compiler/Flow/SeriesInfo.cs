// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Flow;

/// <summary>A series that can be named, and where its numbers come from.</summary>
/// <param name="Name"><c>line.served</c>, <c>inspect.to_weld</c>, <c>flights</c>; for a bare model the node id.</param>
/// <param name="Kind">What the numbers are. Flows are per bin, durations in minutes.</param>
/// <param name="Unit">Of the numbers as they stand: the item for flows and levels, min for durations.</param>
/// <param name="Origin">Where it is defined.</param>
public sealed record SeriesInfo(string Name, SeriesKind Kind, Unit Unit, SourceSpan Origin)
{
    /// <summary>Where its unit is written, when that is known and another place than <see cref="Origin"/>.</summary>
    public SourceSpan? UnitOrigin { get; init; }

    /// <summary>The engine node that has the numbers; null for a derived measure.</summary>
    public string? NodeId { get; init; }

    /// <summary>How it is computed from the component's other measures, when it is.</summary>
    public DerivedMeasure? Derived { get; init; }

    /// <summary>The component it belongs to.</summary>
    public string? Component { get; init; }

    /// <summary>The measure: <c>served</c>.</summary>
    public string? Measure { get; init; }

    /// <summary>The class, when it is one class's part.</summary>
    public string? Class { get; init; }
}
