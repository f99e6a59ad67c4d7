using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A measure of a kind of component.</summary>
internal sealed record MeasureRow(string Name, SeriesKind Kind)
{
    /// <summary>True for an input.</summary>
    public bool IsField { get; init; }

    /// <summary>The field without which it is always 0 (or another measure).</summary>
    public string? Needs { get; init; }

    /// <summary>True for what is there of its own only, or also, where servers are held over several bins.</summary>
    public bool Holding { get; init; }

    /// <summary>Which measure it is without that field.</summary>
    public string? Otherwise { get; init; }

    /// <summary>True for what each class has a part of: what flows and stands, and how long it waits. Capacities and ratios are of the whole.</summary>
    public bool HasClasses => Name != "capacity" && Derived is null or DerivedMeasure.Wait or DerivedMeasure.QueueTime;

    /// <summary>How it is computed from a run.</summary>
    public DerivedMeasure? Derived { get; init; }
}
