using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// What a product, a quotient or a sum is (docs/language.md, "Numbers and units"). Beside its unit a value has a power of the bin: a flow's numbers
/// grow with the bin's length, a level's do not. <c>flow / bin</c> is a rate, <c>rate x bin</c> a flow, <c>rate x time</c> a level.
/// </summary>
internal static class NatureTable
{
    /// <summary>What a product or quotient is.</summary>
    /// <param name="a">The first factor, or what is divided.</param>
    /// <param name="b">The other.</param>
    /// <param name="divides">True for a quotient.</param>
    /// <param name="unit">The unit of the result.</param>
    public static (Nature Nature, int? OwnBinPower) OfProduct(Bound a, Bound b, bool divides, Unit unit)
    {
        var power = a.BinPower + (divides ? -b.BinPower : b.BinPower);
        var nature = Of(a, b, divides, unit, power);
        return (nature, power == (nature == Nature.Flow ? 1 : 0) ? null : power);
    }

    /// <summary>What a sum, minimum or choice of two is.</summary>
    public static Nature OfSum(Bound a, Bound b) => a.Nature == b.Nature ? a.Nature
        : a.Nature == Nature.Flow || b.Nature == Nature.Flow ? Nature.Flow
        : a.Nature == Nature.Level || b.Nature == Nature.Level ? Nature.Level
        : Nature.Plain;

    private static Nature Of(Bound a, Bound b, bool divides, Unit unit, int power)
    {
        if (a.Nature == Nature.Bare && b.Nature == Nature.Bare)
        {
            return Nature.Bare;
        }

        if (unit.TimePower != 0)
        {
            return Nature.Plain;
        }

        // A bare number, or a bare amount, times a ratio is as bare as it was.
        if ((a.Nature == Nature.Bare && IsTimeless(b)) || (b.Nature == Nature.Bare && IsTimeless(a)))
        {
            return Nature.Bare;
        }

        var single = UnitMath.SingleItem(unit) is not null;
        return power switch
        {
            1 => unit.Items.IsEmpty ? Carried(a, b, divides, Nature.Flow) : IsCount(a) && IsCount(b) ? Nature.Plain : Nature.Flow,
            0 when unit.Items.IsEmpty => Carried(a, b, divides, Nature.Level),
            0 => single || a.Nature == Nature.Level != (b.Nature == Nature.Level) ? Nature.Level : Nature.Plain,
            _ => Nature.Plain,
        };
    }

    /// <summary>True of a quotient of a count whose item nobody named and one that is named: a ratio, as everywhere such counts go with all.</summary>
    public static bool IsRatio(Bound a, Bound b) => (IsUnnamed(a) && IsNamed(b)) || (IsUnnamed(b) && IsNamed(a));

    // What counts items that nobody named goes on doing so when it is multiplied by a plain number.
    private static Nature Carried(Bound a, Bound b, bool divides, Nature nature) =>
        (a.Nature == nature && IsUnnamed(a) && !IsCount(b) && b.IsPure) || (!divides && b.Nature == nature && IsUnnamed(b) && !IsCount(a) && a.IsPure) ? nature : Nature.Plain;

    private static bool IsUnnamed(Bound value) => IsCount(value) && value.IsPure;

    private static bool IsNamed(Bound value) => value.Unit.TimePower == 0 && UnitMath.SingleItem(value.Unit) is not null;

    private static bool IsTimeless(Bound value) => value.Nature == Nature.Plain && value.Unit.TimePower == 0 && value.BinPower == 0;

    private static bool IsCount(Bound value) => value.Nature is Nature.Flow or Nature.Level;
}
