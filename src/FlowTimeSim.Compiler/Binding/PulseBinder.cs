using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Binds pulses: an amount in the bin where an instant falls, once or again and again by the local clock. A time of day without <c>every</c> is
/// the first one in the horizon; two instants in one bin add up; without a start bins are counted from minute 0.
/// </summary>
internal sealed class PulseBinder(BindingContext context)
{
    /// <summary>The pulses as a known flow; null after a finding.</summary>
    public Bound? Bind(PulseSeries syntax)
    {
        if (Amount(syntax) is not { } amount || Times(syntax) is not { } times)
        {
            return null;
        }

        var grid = context.Grid;
        var values = new double[grid.Bins];
        foreach (var minute in Minutes(times))
        {
            var bin = Math.Floor(minute / grid.BinMinutes);
            if (bin >= 0 && bin < grid.Bins)
            {
                values[(int)bin] += amount.Known![0];
            }
        }

        return amount with { Known = values, Code = null, Nature = Nature.Flow, IsData = false, Origin = syntax.Span };
    }

    private Bound? Amount(PulseSeries syntax)
    {
        if (context.Constants.Number(syntax.Amount) is not { } amount)
        {
            return null;
        }

        if (syntax.Unit is { } text && amount.IsPure && amount.Unit.Factor == 1)
        {
            if (context.Expressions.UnitOf(text.Value, text.Span) is not { } unit)
            {
                return null;
            }

            amount = amount with { Unit = unit };
        }

        if (amount.Unit.TimePower == 0)
        {
            return Algebra.ToBase(amount);
        }

        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch, syntax.Amount.Span, $"'{amount.Text}' is in {amount.Unit.ToString()}, but a pulse is an amount: so many items at once.");
        return null;
    }

    private Recurrence? Times(PulseSeries syntax)
    {
        double? every = null;
        if (syntax.Every is { } often && (every = context.Constants.Duration(often)) is null)
        {
            return null;
        }

        if (every < 1)
        {
            context.Findings.Report(DiagnosticCatalog.EventShape, syntax.Every!.Span, $"A pulse comes again after a minute at the least.");
            return null;
        }

        return (syntax.At is { } at ? First(at, every is not null) : 0) is { } first
            ? new Recurrence(first, 0, every, double.PositiveInfinity, [])
            : null;
    }

    // Before the horizon a time of day counts only for what comes again.
    private double? First(YamlScalar text, bool comesAgain)
    {
        if (!LocalTimes.TryParseTimeOfDay(context.Constants.Word(text) ?? string.Empty, out var minutes))
        {
            return new InstantReader(context).Minute(text, "pulse");
        }

        if (new InstantReader(context).ClockFor(text.Span, "pulse") is not { } clock)
        {
            return null;
        }

        var day = clock.LocalAt(0).Date;
        var first = clock.MinuteOf(day.AddMinutes(minutes));
        return first >= 0 || comesAgain ? first : clock.MinuteOf(day.AddMinutes(minutes + 1440));
    }

    private IEnumerable<double> Minutes(Recurrence times)
    {
        var horizon = context.Grid.Bins * context.Grid.BinMinutes;
        return times.Every is { } every && context.Clock is null ? Counted(every, horizon) : times.Begins(context.Clock, horizon);
    }

    private static IEnumerable<double> Counted(double every, double horizon)
    {
        for (var n = 0L; n * every < horizon; n++)
        {
            yield return n * every;
        }
    }
}
