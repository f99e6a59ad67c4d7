using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>A part of a model that is replaced whole: where it stands in the files does not matter, what it says does.</summary>
/// <param name="Kind">Where it belongs.</param>
/// <param name="Key">What both models call it.</param>
/// <param name="Subject">What a person calls it.</param>
/// <param name="Value">The syntax.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Facets">What it says, piece by piece.</param>
internal sealed record Slot(SlotKind Kind, string Key, string Subject, object? Value, SourceSpan Span, ImmutableArray<Facet> Facets)
{
    /// <summary>What the head of its file says that it depends on: what flows are per, how long a value lasts.</summary>
    public string Head { get; init; } = string.Empty;

    /// <summary>A name that it declares.</summary>
    public string? Name { get; init; }

    /// <summary>The component that it belongs to.</summary>
    public string? Owner { get; init; }

    /// <summary>True for what no run depends on.</summary>
    public bool IsText { get; init; }

    /// <summary>All that it says.</summary>
    public string Text { get; } = string.Join("; ", Facets.Select(facet => facet.Name.Length > 0 ? facet.Name + ": " + facet.Text : facet.Text));
}
