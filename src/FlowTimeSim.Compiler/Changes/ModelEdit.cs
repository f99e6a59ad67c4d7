using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>One part of a model's sources that says something else than before: a field, an event, a connection, a data file.</summary>
/// <param name="Subject">What it is, in a few words: <c>agent.capacity</c>, <c>event callers.demand</c>, <c>data/calls.csv</c>.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Before">What was written, shortened; null when it was added.</param>
/// <param name="After">What is written now, shortened; null when it was removed.</param>
/// <param name="Where">Its place now; of something removed, what it belonged to.</param>
public sealed record ModelEdit(string Subject, EditKind Kind, string? Before, string? After, Location Where)
{
    /// <summary>Its place in the sources before; null when it was added.</summary>
    public Location? WhereBefore { get; init; }

    /// <summary>True for what no run depends on: titles, descriptions, labels, tests.</summary>
    public bool IsText { get; init; }

    /// <summary>The slots that take part in it.</summary>
    internal ImmutableArray<string> Slots { get; init; } = [];

    /// <summary>The names that it brings or takes away.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What is written, before and after, in full: where names are looked for.</summary>
    public string Words { get; init; } = string.Empty;
}
