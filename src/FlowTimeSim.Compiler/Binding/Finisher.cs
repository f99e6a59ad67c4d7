using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Brings a value into the units of its place: the last step of binding, and the only one that rescales to the bin.</summary>
internal sealed class Finisher(BindingContext context)
{
    /// <summary>The value as its place wants it; null after a finding.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">What the place wants.</param>
    /// <param name="place">What the place is, for messages: <c>the limit of 'line'</c>.</param>
    public BoundSeries? Finish(Bound value, SeriesTarget target, string? place = null) => target switch
    {
        SeriesTarget.Flow or SeriesTarget.PerServer => Flow(value, target, place),
        SeriesTarget.Level => Level(value, place),
        SeriesTarget.Ratio or SeriesTarget.Count => Ratio(value, target, place),
        SeriesTarget.Duration => Duration(value, place),
        _ => Any(value),
    };

    private BoundSeries? Flow(Bound value, SeriesTarget target, string? place)
    {
        if (value.Unit.TimePower == 0 && value.IsPure && value.Nature == Nature.Plain && value.BinPower != 1 && !value.IsUnknown)
        {
            Report(value, place, "a flow: so many items in a time");
            return null;
        }

        if (context.Algebra.ToFlow(value, place) is not { } flow)
        {
            return null;
        }

        if (target == SeriesTarget.Flow && !flow.Unit.Items.IsEmpty && UnitMath.SingleItem(flow.Unit) is null)
        {
            Report(value, place, "a flow of one item: so many in a time");
            return null;
        }

        return new BoundSeries(flow, SeriesKind.Flow, flow.Unit);
    }

    private BoundSeries? Level(Bound value, string? place)
    {
        var isCount = value.Unit.TimePower == 0 && (value.Unit.Items.IsEmpty ? value.Nature != Nature.Plain : UnitMath.SingleItem(value.Unit) is not null);
        if (!value.IsUnknown && (!isCount || value.Nature == Nature.Flow))
        {
            Report(value, place, "a number of items");
            return null;
        }

        var level = Algebra.ToBase(value) with { Nature = Nature.Level, OwnBinPower = null };
        return new BoundSeries(level, SeriesKind.Level, level.Unit);
    }

    private BoundSeries? Ratio(Bound value, SeriesTarget target, string? place)
    {
        var isPure = value.IsPure && (target == SeriesTarget.Count || value.Nature is not (Nature.Flow or Nature.Level));
        var isCount = target == SeriesTarget.Count && value.Unit.TimePower == 0 && value.Nature != Nature.Flow && UnitMath.SingleItem(value.Unit) is not null;
        if (!isPure && !isCount && !value.IsUnknown)
        {
            Report(value, place, target == SeriesTarget.Count ? "a number of servers" : "a plain number: 0.05, or 5 %");
            return null;
        }

        var ratio = Algebra.ToBase(value) with { Nature = Nature.Plain };
        return new BoundSeries(ratio, SeriesKind.Ratio, ratio.Unit);
    }

    private BoundSeries? Duration(Bound value, string? place)
    {
        if (!value.IsUnknown && (value.Unit.TimePower != 1 || !value.Unit.Items.IsEmpty))
        {
            context.Findings.Report(
                DiagnosticCatalog.BadDuration,
                value.Origin,
                $"'{value.Text}' is {(value.IsPure && value.Nature == Nature.Bare ? "a bare number" : UnitWords.Describe(value))}{UnitWords.Places(value, value.Origin)}, but {place ?? "what is wanted here"} is a duration: 15 min, 2 h, 1 day.",
                related: value.From.IsEmpty ? default : [UnitWords.Related(value)]);
            return null;
        }

        var minutes = Algebra.ToBase(value);
        return new BoundSeries(minutes, SeriesKind.Duration, Unit.Minute);
    }

    // A free series is what its unit says: a rate or counted data is a flow, a time alone a duration.
    private BoundSeries? Any(Bound value)
    {
        if (value.Unit.TimePower == -1 || value.Nature == Nature.Flow || (value.Nature == Nature.Bare && value.IsData && UnitMath.SingleItem(value.Unit) is not null))
        {
            return context.Algebra.ToFlow(value) is { } flow ? new BoundSeries(flow, SeriesKind.Flow, flow.Unit) : null;
        }

        if (value.Unit.TimePower == 1 && value.Unit.Items.IsEmpty)
        {
            return Duration(value, null);
        }

        var result = Algebra.ToBase(value);
        if (value.Nature == Nature.Level || (value.Unit.TimePower == 0 && value.BinPower == 0 && UnitMath.SingleItem(value.Unit) is not null))
        {
            return new BoundSeries(result with { Nature = Nature.Level, OwnBinPower = null }, SeriesKind.Level, result.Unit);
        }

        var kind = result.IsPure && (value.Nature == Nature.Plain || value.Unit.Factor != 1) ? SeriesKind.Ratio : SeriesKind.Other;
        return new BoundSeries(result, kind, result.Unit);
    }

    private void Report(Bound value, string? place, string wanted) => context.Findings.Report(
        DiagnosticCatalog.DimensionMismatch,
        value.Origin,
        $"{UnitWords.Sentence(value, value.Origin)}, but {place ?? "what is wanted here"} is {wanted}.",
        related: value.From.IsEmpty ? default : [UnitWords.Related(value)]);
}
