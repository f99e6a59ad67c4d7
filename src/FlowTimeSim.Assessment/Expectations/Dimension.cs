using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>
/// What numbers can be compared: items and a power of time. A series whose item nobody named fits every item, since the model does not know better.
/// </summary>
internal sealed class Dimension
{
    private Dimension(ImmutableSortedDictionary<string, int> items, int time, bool anyItem)
    {
        Items = items;
        Time = time;
        AnyItem = anyItem;
    }

    /// <summary>A plain number.</summary>
    public static Dimension None { get; } = Of(Unit.None);

    /// <summary>A duration.</summary>
    public static Dimension Duration { get; } = Of(Unit.Minute);

    public ImmutableSortedDictionary<string, int> Items { get; }

    public int Time { get; }

    /// <summary>True when the item is not known.</summary>
    public bool AnyItem { get; }

    /// <summary>True of a plain number.</summary>
    public bool IsNone => Items.IsEmpty && Time == 0 && !AnyItem;

    /// <summary>The dimension of a unit.</summary>
    public static Dimension Of(Unit unit) => new(unit.Items, unit.TimePower, false);

    /// <summary>The dimension of a series: a flow is items per time.</summary>
    public static Dimension Of(SeriesInfo series)
    {
        var unknown = series.Unit is { TimePower: 0, Items.IsEmpty: true } && series.Kind is SeriesKind.Flow or SeriesKind.Level or SeriesKind.Other;
        return new(series.Unit.Items, series.Unit.TimePower - (series.Kind == SeriesKind.Flow ? 1 : 0), unknown && series.Unit.Text.Length == 0);
    }

    /// <summary>True when values of both can be added and compared.</summary>
    public bool Fits(Dimension other) =>
        Time == other.Time && (AnyItem || other.AnyItem || Items.SequenceEqual(other.Items));

    /// <summary>The dimension of a product (<paramref name="sign"/> 1) or a quotient (-1).</summary>
    public Dimension Times(Dimension other, int sign)
    {
        var items = Items;
        foreach (var (name, power) in other.Items)
        {
            var sum = items.GetValueOrDefault(name) + (sign * power);
            items = sum == 0 ? items.Remove(name) : items.SetItem(name, sum);
        }

        // Unknown items over unknown items are a plain number: that is how such ratios are meant.
        var isRatio = sign < 0 && AnyItem && other.AnyItem;
        return new Dimension(items, Time + (sign * other.Time), !isRatio && (AnyItem || other.AnyItem));
    }

    /// <summary>The dimension times a power of time.</summary>
    public Dimension OverTime(int power) => new(Items, Time + power, AnyItem);

    /// <summary>As a message names it: <c>unit/hour</c>, <c>h</c>, <c>no unit</c>.</summary>
    public override string ToString() => DisplayUnit.Of(this, 60).Text is { Length: > 0 } text ? text : "no unit";
}
