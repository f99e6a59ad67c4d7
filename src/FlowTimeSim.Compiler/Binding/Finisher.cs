using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Brings a value into the units of its place: the last step of binding, and the only one that rescales to the bin.</summary>
internal sealed class Finisher(BindingContext context)
{
    /// <summary>The value as its place wants it; null after a finding.</summary>
    public BoundSeries? Finish(Bound value, SeriesTarget target) => target switch
    {
        SeriesTarget.Flow => Flow(value),
        SeriesTarget.Level => Level(value),
        SeriesTarget.Ratio => Ratio(value),
        SeriesTarget.Duration => Duration(value),
        _ => Any(value),
    };

    private BoundSeries? Flow(Bound value) =>
        context.Algebra.ToFlow(value) is { } flow ? new BoundSeries(flow, SeriesKind.Flow, flow.Unit) : null;

    private BoundSeries? Level(Bound value)
    {
        if (value.Unit.TimePower != 0)
        {
            Report(value, "a number of items is wanted here");
            return null;
        }

        var level = Algebra.ToBase(value) with { Nature = Nature.Level };
        return new BoundSeries(level, SeriesKind.Level, level.Unit);
    }

    private BoundSeries? Ratio(Bound value)
    {
        if (value.Unit.TimePower != 0 || (!value.Unit.Items.IsEmpty && UnitMath.SingleItem(value.Unit) is not null))
        {
            Report(value, "a plain number is wanted here");
            return null;
        }

        var ratio = Algebra.ToBase(value) with { Nature = Nature.Plain };
        return new BoundSeries(ratio, SeriesKind.Ratio, ratio.Unit);
    }

    private BoundSeries? Duration(Bound value)
    {
        if (value.Unit.TimePower != 1 || !value.Unit.Items.IsEmpty)
        {
            context.Findings.Report(
                DiagnosticCatalog.BadDuration,
                value.Origin,
                $"'{value.Text}' is {(value.IsPure ? "a bare number" : $"in {value.Unit.ToString()}")}, but a duration is wanted here: 15 min, 2 h, 1 day.");
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
            return Flow(value);
        }

        if (value.Unit.TimePower == 1 && value.Unit.Items.IsEmpty)
        {
            return Duration(value);
        }

        var result = Algebra.ToBase(value);
        if (value.Nature == Nature.Level || (value.Unit.TimePower == 0 && UnitMath.SingleItem(value.Unit) is not null))
        {
            return new BoundSeries(result with { Nature = Nature.Level }, SeriesKind.Level, result.Unit);
        }

        var kind = result.IsPure && (value.Nature == Nature.Plain || value.Unit.Factor != 1) ? SeriesKind.Ratio : SeriesKind.Other;
        return new BoundSeries(result, kind, result.Unit);
    }

    private void Report(Bound value, string wanted) => context.Findings.Report(
        DiagnosticCatalog.DimensionMismatch, value.Origin, $"'{value.Text}' is in {value.Unit.ToString()}, but {wanted}.");
}
