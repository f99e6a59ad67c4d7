using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Products, sums and conversions of bound values with their units.</summary>
internal sealed class Algebra(BindingContext context)
{
    /// <summary>A product or a quotient.</summary>
    public static Bound Product(Bound a, Bound b, bool divides, SourceSpan where, Func<Bound, Expression> codeOf)
    {
        var unit = !divides ? UnitMath.Multiply(a.Unit, b.Unit) : NatureTable.IsRatio(a, b) ? Unit.None : UnitMath.Divide(a.Unit, b.Unit);
        var (nature, binPower) = NatureTable.OfProduct(a, b, divides, unit);
        var result = new Bound(unit, nature, where)
        {
            OwnBinPower = binPower,
            IsUnknown = a.IsUnknown || b.IsUnknown,
            PerMinutes = a.PerMinutes ?? b.PerMinutes,
            IsData = a.IsData || b.IsData,
            From = UnitWords.Both(a, b),
        };
        if (a.Known is { } x && b.Known is { } y)
        {
            return result with { Known = Columns.Zip(x, y, divides ? Columns.Divide : Columns.Multiply) };
        }

        var operation = divides ? BinaryOperator.Divide : BinaryOperator.Multiply;
        return result with { Code = new BinaryExpression(where, operation, where, codeOf(a), codeOf(b)) };
    }

    /// <summary>The unit and nature of a sum, minimum or choice of two that were reconciled; its numbers are still to be said.</summary>
    public static Bound Joined(Bound a, Bound b, SourceSpan where)
    {
        var nature = NatureTable.OfSum(a, b);
        return new Bound(a.Unit.Items.IsEmpty ? b.Unit : a.Unit, nature, where)
        {
            OwnBinPower = nature != Nature.Flow && a.BinPower == b.BinPower ? a.OwnBinPower ?? b.OwnBinPower : null,
            PerMinutes = a.PerMinutes ?? b.PerMinutes,
            From = UnitWords.Both(a, b),
        };
    }

    /// <summary>Both in one unit, so that they can be added or compared; null after a finding.</summary>
    public (Bound A, Bound B)? Reconcile(Bound a, Bound b, SourceSpan where, bool compares)
    {
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? (a with { Unit = b.Unit, Nature = b.Nature }, b) : (a, b with { Unit = a.Unit, Nature = a.Nature });
        }

        if (a.IsUnknown || b.IsUnknown)
        {
            return a.IsUnknown ? (Known(a, b), b) : (a, Known(b, a));
        }

        if (IsBareNumber(a) != IsBareNumber(b))
        {
            return IsBareNumber(a) ? Adopt(a, b, compares)
                : Adopt(b, a, compares) is var (bare, other) ? (other, bare) : null;
        }

        var isGrown = a.Unit.TimePower == -1 && b.Unit.TimePower == -1 && (a.BinPower == 1) != (b.BinPower == 1);
        if (!ItemsGoTogether(a, b) || isGrown)
        {
            return Mismatch(a, b, where);
        }

        return a.Unit.TimePower == b.Unit.TimePower ? SameTime(a, b, where, compares) : RateAndFlow(a, b, where);
    }

    /// <summary>The value as a count per bin; null after a finding.</summary>
    public Bound? ToFlow(Bound value, string? place = null)
    {
        if (value.Unit.TimePower == -1 && value.BinPower == 1)
        {
            context.Findings.Report(
                DiagnosticCatalog.FlowOverTime,
                value.Origin,
                $"{UnitWords.Sentence(value, value.Origin)}: a flow counts per bin already. Divide by 'bin' to make it a rate, or multiply by a time.",
                related: [UnitWords.Related(value)]);
            return null;
        }

        if (value.Unit.TimePower == -1)
        {
            return Scaled(value, Magnitude.Clean(value.Unit.Factor * context.Grid.BinMinutes)) with { Unit = UnitMath.Base(value.Unit, 0), Nature = Nature.Flow, OwnBinPower = null };
        }

        if (value.Unit.TimePower != 0)
        {
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                value.Origin,
                $"{UnitWords.Sentence(value, value.Origin)}, but {place ?? "what is wanted here"} is a flow: so many items in a time.",
                related: value.From.IsEmpty ? default : [UnitWords.Related(value)]);
            return null;
        }

        var factor = value.Unit.Factor;
        if (value.Nature == Nature.Bare && !value.IsUnknown && !value.IsZero)
        {
            if ((value.PerMinutes ?? context.Recipe.WrittenBinMinutes) is { } minutes)
            {
                factor *= context.Grid.BinMinutes / minutes;
            }
            else
            {
                context.ReportBare(value.Origin);
            }
        }

        return Scaled(value, Magnitude.Clean(factor)) with { Unit = UnitMath.Base(value.Unit, 0), Nature = Nature.Flow, OwnBinPower = null };
    }

    /// <summary>The value with its unit's factor applied.</summary>
    public static Bound ToBase(Bound value) =>
        Scaled(value, value.Unit.Factor) with { Unit = UnitMath.Base(value.Unit, value.Unit.TimePower) };

    /// <summary>All its numbers times a factor.</summary>
    public static Bound Scaled(Bound value, double factor)
    {
        if (factor == 1)
        {
            return value;
        }

        if (value.Known is { } known)
        {
            return value with
            {
                Known = Columns.Map(known, x => Magnitude.Times(x, factor)),
                Code = null,
                Before = Magnitude.Times(value.Before, factor),
                Draw = value.Draw is { } draw
                    ? draw with { Scale = Columns.Map(draw.Scale, x => Magnitude.Times(x, factor)), Offset = Columns.Map(draw.Offset, x => Magnitude.Times(x, factor)) }
                    : null,
            };
        }

        var where = value.Origin;
        return value with
        {
            Code = new BinaryExpression(where, BinaryOperator.Multiply, where, value.Code!, new NumberExpression(where, factor)),
            Before = Magnitude.Times(value.Before, factor),
        };
    }

    // What leads back to itself has the unit of what it stands beside.
    private static Bound Known(Bound open, Bound other) =>
        open with { Unit = other.Unit, Nature = other.Nature, OwnBinPower = other.OwnBinPower, IsUnknown = other.IsUnknown };

    private static bool IsBareNumber(Bound value) => value.Nature == Nature.Bare && value.IsPure && value.Unit.Factor == 1;

    // A series whose item nobody named goes with every item, but not with a ratio.
    private static bool ItemsGoTogether(Bound a, Bound b) =>
        (a.Unit.Items.SequenceEqual(b.Unit.Items) && !IsMixed(a, b)) || (IsUnnamed(a) && !b.IsPure) || (IsUnnamed(b) && !a.IsPure);

    private static bool IsMixed(Bound a, Bound b) => a.IsPure && b.IsPure && IsUnnamed(a) != IsUnnamed(b) && a.Nature != Nature.Bare && b.Nature != Nature.Bare;

    private static bool IsUnnamed(Bound value) => value.Unit.Items.IsEmpty && value.Nature is Nature.Flow or Nature.Level && value.Unit.TimePower == 0;

    /// <summary>A number without a unit means what it stands beside: items, items per bin, a ratio. A time must say its unit.</summary>
    private (Bound Bare, Bound Other)? Adopt(Bound bare, Bound other, bool compares)
    {
        if (other.Unit.TimePower == -1 && UnitMath.Base(other.Unit, 0) is { } item && (item.Items.IsEmpty || UnitMath.SingleItem(item) is not null))
        {
            return ToFlow(other) is { } rate ? (ToFlow(bare)! with { Unit = rate.Unit }, rate) : null;
        }

        if (other.Unit.TimePower != 0)
        {
            context.Findings.Report(
                DiagnosticCatalog.BareBesideTime,
                bare.Origin,
                $"'{bare.Text}' has no unit, but {UnitWords.Sentence(other, bare.Origin)}. Write its unit: '{bare.Text} {Offered(other)}'.",
                related: [UnitWords.Related(other)]);
            return null;
        }

        if (other.Nature == Nature.Flow)
        {
            return (ToFlow(bare)! with { Unit = other.Unit }, other);
        }

        if (compares && other is { IsPure: true, BinPower: -1 } && context.CountsBins.Add(other.Origin))
        {
            context.Findings.Report(
                DiagnosticCatalog.CountOfBins,
                other.Origin,
                $"{UnitWords.Sentence(other, other.Origin)}: a level over a flow. Compared with '{bare.Text}' it changes its meaning with the step. Multiply by 'bin', and compare with a time such as '4 h'.");
        }

        var whole = ToBase(other);
        return (bare with { Unit = whole.Unit, Nature = whole.Nature, From = whole.From }, whole);
    }

    private static string Offered(Bound other) => other.From.IsEmpty && other.Unit.Text.Length > 0 && !other.Unit.Text.Contains('*', StringComparison.Ordinal)
        ? other.Unit.Text
        : UnitMath.Base(other.Unit, other.Unit.TimePower).Text;

    private (Bound A, Bound B)? SameTime(Bound a, Bound b, SourceSpan where, bool compares)
    {
        if (a.Nature == Nature.Flow && b.Nature == Nature.Bare && !b.Unit.Items.IsEmpty && ToFlow(b) is { } flowB)
        {
            return (a, flowB);
        }

        if (b.Nature == Nature.Flow && a.Nature == Nature.Bare && !a.Unit.Items.IsEmpty && ToFlow(a) is { } flowA)
        {
            return (flowA, b);
        }

        if (compares && (a.Nature, b.Nature) is (Nature.Flow, Nature.Level) or (Nature.Level, Nature.Flow))
        {
            return Mismatch(a, b, where);
        }

        return a.Unit.Factor == b.Unit.Factor ? (a, b) : (ToBase(a), ToBase(b));
    }

    private (Bound A, Bound B)? RateAndFlow(Bound a, Bound b, SourceSpan where)
    {
        if (a.Nature == Nature.Flow && b.Unit.TimePower == -1)
        {
            return ToFlow(b) is { } flow ? (a, flow) : null;
        }

        if (b.Nature == Nature.Flow && a.Unit.TimePower == -1)
        {
            return ToFlow(a) is { } flow ? (flow, b) : null;
        }

        return Mismatch(a, b, where);
    }

    private (Bound A, Bound B)? Mismatch(Bound a, Bound b, SourceSpan where)
    {
        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch,
            where,
            $"{UnitWords.Sentence(a, where)}, {UnitWords.Sentence(b, where)}: they do not go together. {UnitAdvice.For(a, b)}",
            related: [UnitWords.Related(a), UnitWords.Related(b)]);
        return null;
    }
}
