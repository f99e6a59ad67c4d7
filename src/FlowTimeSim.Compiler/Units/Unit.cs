// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Units;

/// <summary>
/// A unit: a product of item units and a power of time, with a factor to the base. Base: one item, one minute, the plain number.
/// So <c>unit/hour</c> has the factor 1/60 and time power -1; <c>%</c> is a plain number with the factor 0.01.
/// </summary>
public sealed record Unit(string Text, ImmutableSortedDictionary<string, int> Items, int TimePower, double Factor)
{
    /// <summary>No unit.</summary>
    public static Unit None { get; } = new(string.Empty, ImmutableSortedDictionary<string, int>.Empty, 0, 1);

    /// <summary>The base unit of durations.</summary>
    public static Unit Minute { get; } = new("min", ImmutableSortedDictionary<string, int>.Empty, 1, 1);

    /// <summary>True when values of both can be added.</summary>
    public bool HasDimensionOf(Unit other) =>
        TimePower == other.TimePower && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override string ToString() => Text.Length > 0 ? Text : "no unit";
}
