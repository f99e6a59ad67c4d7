using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>What messages call a value: what it is, in which unit, and where that was said.</summary>
internal static class UnitWords
{
    private const int MostPlaces = 3;

    /// <summary>A value with its text: <c>'line.served' is a flow in unit per bin (catalog/line.yaml:14)</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">The place of the finding: what is defined in the same file needs no file name.</param>
    public static string Sentence(Bound value, SourceSpan from) => $"'{value.Text}' is {Describe(value)}{Places(value, from)}";

    /// <summary>What a value is: <c>a rate in unit/h</c>.</summary>
    public static string Describe(Bound value)
    {
        var unit = value.Unit.ToString();
        return (value.Nature, value.Unit.TimePower) switch
        {
            (Nature.Flow, 0) => value.Unit.Items.IsEmpty ? "a flow per bin" : $"a flow in {unit} per bin",
            (Nature.Level, 0) => value.Unit.Items.IsEmpty ? "a level" : $"a level in {unit}",
            (_, -1) when value.BinPower == 1 => $"per bin and per time ({unit} per bin)",
            (_, -1) => $"a rate in {unit}",
            (_, 1) when value.Unit.Items.IsEmpty => $"a duration in {unit}",
            (Nature.Bare, 0) when value.IsPure && value.Unit.Factor == 1 => "a number without a unit",
            (Nature.Plain, 0) when value.IsPure && value.BinPower == -1 => "a number of bins",
            (_, 0) when value.IsPure => "a ratio without a unit",
            (Nature.Bare, 0) when UnitMath.SingleItem(value.Unit) is not null => $"an amount in {unit}",
            _ => $"in {unit}",
        };
    }

    /// <summary>Where its unit was said, in parentheses; nothing for what says it itself.</summary>
    public static string Places(Bound value, SourceSpan from)
    {
        var named = value.From.Where(origin => origin.Where != value.Origin).Take(MostPlaces).ToArray();
        return named switch
        {
            [] => string.Empty,
            [var only] when only.Name == value.Text => $" ({Place(only.Where, from)})",
            _ => $" ({string.Join(", ", named.Select(origin => $"{origin.Name}: {Place(origin.Where, from)}"))})",
        };
    }

    /// <summary>A place as seen from another: <c>line 14</c>, or <c>catalog/line.yaml:14</c>.</summary>
    public static string Place(SourceSpan where, SourceSpan from)
    {
        var place = where.Location;
        var line = place.Line.ToString(CultureInfo.InvariantCulture);
        return where.Source == from.Source ? $"line {line}" : $"{place.Path}:{line}";
    }

    /// <summary>The place that says the unit of a value.</summary>
    public static RelatedPlace Related(Bound value) =>
        new(value.From is [var first, ..] ? first.Where.Location : value.Origin.Location, $"'{value.Text}' is {Describe(value)}");

    /// <summary>The origins of two operands, each once.</summary>
    public static ImmutableArray<UnitOrigin> Both(Bound a, Bound b) =>
        a.From.IsEmpty ? b.From : b.From.IsEmpty ? a.From : [.. a.From.Concat(b.From).DistinctBy(origin => origin.Name)];
}
