using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>What can be done about two values whose units do not go together.</summary>
internal static class UnitAdvice
{
    /// <summary>One sentence.</summary>
    public static string For(Bound a, Bound b)
    {
        if (UnitMath.SingleItem(UnitMath.Base(a.Unit, 0)) is { } one && UnitMath.SingleItem(UnitMath.Base(b.Unit, 0)) is { } other && one != other)
        {
            return $"Multiply one by how many there are to each of the other, as in '2.5 {one}/{other}'.";
        }

        return (KindOf(a), KindOf(b)) switch
        {
            (Kind.Flow, Kind.Level) or (Kind.Level, Kind.Flow) => "A level is how many there are, a flow how many pass: compare levels with levels, and flows with rates.",
            (Kind.Rate, Kind.Level) or (Kind.Level, Kind.Rate) => "Multiply the rate by a time, or divide the amount by one.",
            (Kind.Time, Kind.Number) or (Kind.Number, Kind.Time) => "Write the unit of the number: 'min', 'h', 'day'; a count of bins times 'bin' is a time.",
            (Kind.Flow or Kind.Rate, Kind.Time) or (Kind.Time, Kind.Flow or Kind.Rate) => "A flow times a time is an amount; it cannot be added to one.",
            _ => "Convert one of them.",
        };
    }

    private static Kind KindOf(Bound value) => value.Unit.TimePower switch
    {
        0 when value.Nature == Nature.Flow => Kind.Flow,
        0 when value.Nature == Nature.Level || !value.IsPure => Kind.Level,
        0 => Kind.Number,
        -1 => Kind.Rate,
        1 when value.Unit.Items.IsEmpty => Kind.Time,
        _ => Kind.Other,
    };

    private enum Kind
    {
        Other,
        Flow,
        Level,
        Rate,
        Time,
        Number,
    }
}
