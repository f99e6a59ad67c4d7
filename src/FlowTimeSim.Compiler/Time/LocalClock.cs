namespace FlowTimeSim.Compiler.Time;

/// <summary>The zone's clock over a grid: physical minutes since the grid's start to local time and back.</summary>
internal sealed class LocalClock
{
    private const double Margin = 2880;
    private readonly DateTimeOffset start;
    private readonly TimeZoneInfo zone;
    private readonly List<(double From, TimeSpan Offset)> segments = [];

    /// <summary>The clock of a grid that has a start.</summary>
    public LocalClock(Grid grid)
    {
        start = grid.Start ?? throw new ArgumentException("The grid has no start.", nameof(grid));
        zone = grid.Zone;
        End = grid.Bins * grid.BinMinutes;
        FindSegments();
    }

    /// <summary>The end of the horizon in minutes.</summary>
    public double End { get; }

    /// <summary>The local time at a minute of the horizon.</summary>
    public DateTime LocalAt(double minute) => LocalAt(minute, SegmentAt(minute));

    /// <summary>The minute at which an instant lies; may be negative.</summary>
    public double MinuteOf(DateTimeOffset instant) => (instant.UtcTicks - start.UtcTicks) / (double)TimeSpan.TicksPerMinute;

    /// <summary>The minute at which the clock shows a local time.</summary>
    public double MinuteOf(DateTime local) => MinuteOf(LocalTimes.InstantOf(local, zone));

    /// <summary>The minute at which the clock changes next after a minute, or infinity.</summary>
    public double NextChange(double minute)
    {
        var next = SegmentAt(minute) + 1;
        return next < segments.Count ? segments[next].From : double.PositiveInfinity;
    }

    private DateTime LocalAt(double minute, int segment) =>
        new(start.UtcTicks + (long)Math.Round(minute * TimeSpan.TicksPerMinute) + segments[segment].Offset.Ticks, DateTimeKind.Unspecified);

    private int SegmentAt(double minute)
    {
        int low = 0, high = segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].From <= minute)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private void FindSegments()
    {
        var minute = -Margin;
        segments.Add((double.NegativeInfinity, OffsetAt(minute)));
        if (!zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0)
        {
            return;
        }

        for (; minute < End + Margin; minute += 1440)
        {
            var after = OffsetAt(minute + 1440);
            if (after != segments[^1].Offset)
            {
                segments.Add((ChangeBetween(minute, minute + 1440), after));
            }
        }
    }

    private double ChangeBetween(double before, double after)
    {
        var offset = OffsetAt(before);
        while (after - before > 1)
        {
            var middle = Math.Floor((before + after) / 2);
            (before, after) = OffsetAt(middle) == offset ? (middle, after) : (before, middle);
        }

        return after;
    }

    private TimeSpan OffsetAt(double minute) => zone.GetUtcOffset(start.AddMinutes(minute));
}
