using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Units;

/// <summary>Products, quotients and conversions of units.</summary>
internal static class UnitMath
{
    private static readonly (string Word, double Minutes)[] Times = [("min", 1), ("h", 60), ("day", 1440), ("week", 10080), ("s", 1.0 / 60), ("ms", 1.0 / 60000)];

    /// <summary>The unit of a product.</summary>
    public static Unit Multiply(Unit a, Unit b) => Combine(a, b, 1, "*");

    /// <summary>The unit of a quotient.</summary>
    public static Unit Divide(Unit a, Unit b) => Combine(a, b, -1, "/");

    /// <summary>One item, nothing else; no unit when the item is not known.</summary>
    public static Unit Item(string? item) => item is null
        ? Unit.None
        : new Unit(item, Unit.None.Items.Add(item, 1), 0, 1);

    /// <summary>The only item of a unit in its first power, or null.</summary>
    public static string? SingleItem(Unit unit) =>
        unit.Items.Count == 1 && unit.Items.First() is { Value: 1 } only ? only.Key : null;

    /// <summary>The same dimension with the factor 1: items, minutes, plain numbers.</summary>
    public static Unit Base(Unit unit, int timePower) => new(BaseText(unit.Items, timePower, "min"), unit.Items, timePower, 1);

    private static Unit Combine(Unit a, Unit b, int sign, string joint)
    {
        if (b.Items.IsEmpty && b.TimePower == 0 && b.Factor == 1)
        {
            return a;
        }

        if (sign > 0 && a.Items.IsEmpty && a.TimePower == 0 && a.Factor == 1)
        {
            return b;
        }

        var items = a.Items;
        foreach (var (item, power) in b.Items)
        {
            var sum = items.GetValueOrDefault(item) + (sign * power);
            items = sum == 0 ? items.Remove(item) : items.SetItem(item, sum);
        }

        var timePower = a.TimePower + (sign * b.TimePower);
        var factor = sign > 0 ? Magnitude.Times(a.Factor, b.Factor) : Magnitude.Clean(a.Factor / b.Factor);
        return new Unit(Named(items, timePower, factor) ?? Joined(a, b, joint), items, timePower, factor);
    }

    // What cancels is not said: eur/job times job is eur.
    private static string? Named(ImmutableSortedDictionary<string, int> items, int timePower, double factor)
    {
        if (timePower == 0)
        {
            return factor == 1 || items.IsEmpty ? BaseText(items, 0, string.Empty) : null;
        }

        foreach (var (word, minutes) in Times)
        {
            if (Math.Abs((factor / Math.Pow(minutes, timePower)) - 1) < 1e-9)
            {
                return BaseText(items, timePower, word);
            }
        }

        return null;
    }

    private static string Joined(Unit a, Unit b, string joint) =>
        $"{(a.Text.Length > 0 ? a.Text : "1")}{joint}{(b.Text.AsSpan().ContainsAny('/', '*') ? $"({b.Text})" : b.Text)}";

    private static string BaseText(ImmutableSortedDictionary<string, int> items, int timePower, string time)
    {
        var above = items.Where(entry => entry.Value > 0).SelectMany(entry => Enumerable.Repeat(entry.Key, entry.Value))
            .Concat(Enumerable.Repeat(time, Math.Max(0, timePower)));
        var below = items.Where(entry => entry.Value < 0).SelectMany(entry => Enumerable.Repeat(entry.Key, -entry.Value))
            .Concat(Enumerable.Repeat(time, Math.Max(0, -timePower)));
        var top = string.Join('*', above);
        var bottom = string.Join('/', below);
        return bottom.Length == 0 ? top : $"{(top.Length > 0 ? top : "1")}/{bottom}";
    }
}
