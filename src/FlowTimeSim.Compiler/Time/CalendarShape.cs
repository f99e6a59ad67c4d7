namespace FlowTimeSim.Compiler.Time;

/// <summary>A shape that follows the local clock: so many values over a day, a week or a year.</summary>
internal sealed record CalendarShape(CalendarCycle Cycle, double[] Values)
{
    /// <summary>The shape over the bins of a grid: time average where a bin holds parts of several values.</summary>
    public double[] Over(Grid grid, LocalClock clock)
    {
        var result = new double[grid.Bins];
        for (var bin = 0; bin < result.Length; bin++)
        {
            result[bin] = Average(clock, bin * grid.BinMinutes, (bin + 1) * grid.BinMinutes);
        }

        return result;
    }

    private double Average(LocalClock clock, double from, double to)
    {
        var (value, until) = At(clock, from);
        if (until >= to)
        {
            return value;
        }

        var sum = 0.0;
        var minute = from;
        while (minute < to)
        {
            (value, until) = At(clock, minute);
            var end = Math.Min(to, Math.Max(until, minute + 1e-6));
            sum += value * (end - minute);
            minute = end;
        }

        return sum / (to - from);
    }

    /// <summary>The value at a minute, and until when it stands.</summary>
    private (double Value, double Until) At(LocalClock clock, double minute)
    {
        var local = clock.LocalAt(minute);
        var (index, left) = Cycle switch
        {
            CalendarCycle.Day => Slot(local.TimeOfDay.TotalMinutes, 1440.0),
            CalendarCycle.Week => Slot((((int)local.DayOfWeek + 6) % 7 * 1440.0) + local.TimeOfDay.TotalMinutes, 10080.0),
            _ => (local.Month - 1, (new DateTime(local.Year, local.Month, 1).AddMonths(1) - local).TotalMinutes),
        };
        return (Values[index], Math.Min(minute + left, clock.NextChange(minute)));
    }

    private (int Index, double Left) Slot(double position, double cycle)
    {
        var length = cycle / Values.Length;
        var index = Math.Min((int)Math.Floor((position / length) + 1e-9), Values.Length - 1);
        return (index, ((index + 1) * length) - position);
    }
}
