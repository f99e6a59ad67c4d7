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
        var unit = divides ? UnitMath.Divide(a.Unit, b.Unit) : UnitMath.Multiply(a.Unit, b.Unit);
        var result = new Bound(unit, NatureOf(a, b, divides), where)
        {
            PerMinutes = a.PerMinutes ?? b.PerMinutes,
            IsData = a.IsData || b.IsData,
        };
        if (a.Known is { } x && b.Known is { } y)
        {
            return result with { Known = Columns.Zip(x, y, divides ? Columns.Divide : Columns.Multiply) };
        }

        var operation = divides ? BinaryOperator.Divide : BinaryOperator.Multiply;
        return result with { Code = new BinaryExpression(where, operation, where, codeOf(a), codeOf(b)) };
    }

    /// <summary>Both in one unit, so that they can be added or compared; null after a finding.</summary>
    public (Bound A, Bound B)? Reconcile(Bound a, Bound b, SourceSpan where, bool compares)
    {
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? (a with { Unit = b.Unit, Nature = b.Nature }, b) : (a, b with { Unit = a.Unit, Nature = a.Nature });
        }

        if (IsBareNumber(a) != IsBareNumber(b))
        {
            return IsBareNumber(a) ? (Adopt(a, b), b) : (a, Adopt(b, a));
        }

        if (!ItemsGoTogether(a, b))
        {
            return Mismatch(a, b, where);
        }

        return a.Unit.TimePower == b.Unit.TimePower ? SameTime(a, b, where, compares) : RateAndFlow(a, b, where);
    }

    /// <summary>The value as a count per bin; null after a finding.</summary>
    public Bound? ToFlow(Bound value)
    {
        if (value.Unit.TimePower == -1)
        {
            return Scaled(value, Magnitude.Clean(value.Unit.Factor * context.Grid.BinMinutes)) with { Unit = UnitMath.Base(value.Unit, 0), Nature = Nature.Flow };
        }

        if (value.Unit.TimePower != 0)
        {
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                value.Origin,
                $"'{value.Text}' is in {value.Unit.ToString()}, but a flow is wanted here: so many items in a time.");
            return null;
        }

        var factor = value.Unit.Factor;
        if (value.Nature == Nature.Bare && !value.IsZero)
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

        return Scaled(value, Magnitude.Clean(factor)) with { Unit = UnitMath.Base(value.Unit, 0), Nature = Nature.Flow };
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

    private static bool IsBareNumber(Bound value) => value.Nature == Nature.Bare && value.IsPure && value.Unit.Factor == 1;

    private static Nature NatureOf(Bound a, Bound b, bool divides) => (a.Nature, b.Nature) switch
    {
        (Nature.Bare, Nature.Bare) => Nature.Bare,
        (Nature.Flow, Nature.Flow) => Nature.Plain,
        (Nature.Flow, Nature.Level) or (Nature.Level, Nature.Flow) or (Nature.Level, Nature.Level) => Nature.Plain,
        (Nature.Flow, _) => Nature.Flow,
        (_, Nature.Flow) => divides ? Nature.Plain : Nature.Flow,
        (Nature.Level, _) => Nature.Level,
        (_, Nature.Level) => divides ? Nature.Plain : Nature.Level,
        (Nature.Bare, Nature.Plain) or (Nature.Plain, Nature.Bare) => a.IsPure || b.IsPure ? Nature.Bare : Nature.Plain,
        _ => Nature.Plain,
    };

    // A series whose item nobody named goes with every item.
    private static bool ItemsGoTogether(Bound a, Bound b) =>
        a.Unit.Items.SequenceEqual(b.Unit.Items) || IsUnnamed(a) || IsUnnamed(b);

    private static bool IsUnnamed(Bound value) => value.Unit.Items.IsEmpty && value.Nature is Nature.Flow or Nature.Level && value.Unit.TimePower == 0;

    private Bound Adopt(Bound bare, Bound other)
    {
        if (other.Nature == Nature.Flow)
        {
            return ToFlow(bare)! with { Unit = other.Unit };
        }

        return bare with { Unit = other.Unit, Nature = other.Nature };
    }

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
            return (a, ToFlow(b)!);
        }

        return b.Nature == Nature.Flow && a.Unit.TimePower == -1 ? (ToFlow(a)!, b) : Mismatch(a, b, where);
    }

    private (Bound A, Bound B)? Mismatch(Bound a, Bound b, SourceSpan where)
    {
        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch,
            where,
            $"'{a.Text}' is {Describe(a)}, '{b.Text}' is {Describe(b)}: they do not go together. Convert one of them.",
            related: [new RelatedPlace(a.Origin.Location, "one operand"), new RelatedPlace(b.Origin.Location, "the other")]);
        return null;
    }

    private static string Describe(Bound value)
    {
        var unit = value.Unit.ToString();
        return (value.Nature, value.Unit.TimePower) switch
        {
            (Nature.Flow, _) => $"a flow in {unit} per bin",
            (Nature.Level, _) => $"a level in {unit}",
            (_, -1) => $"a rate in {unit}",
            (_, 1) when value.Unit.Items.IsEmpty => $"a duration in {unit}",
            _ => $"in {unit}",
        };
    }
}
