using System.Globalization;

namespace FlowTimeSim.Views.Charts;

/// <summary>Ticks of a time axis at round local times: hours, midnights, Mondays, firsts of a month or a year.</summary>
internal static class TimeTicks
{
    private const double Day = 86_400_000;

    // The steps in milliseconds; a month and a year stand for themselves.
    private static readonly double[] Steps =
    [
        60_000, 300_000, 900_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000, Day, 2 * Day, 7 * Day, 14 * Day,
        30 * Day, 91 * Day, 365 * Day, 1826 * Day, 3652 * Day, 18262 * Day, 36524 * Day,
    ];

    /// <summary>At most so many ticks over some bins.</summary>
    public static IReadOnlyList<Tick> For(BinWindow window, LocalClock? clock, int most)
    {
        if (clock is null)
        {
            return Numbered(window, most);
        }

        foreach (var step in Steps)
        {
            if (window.Span * clock.BinMilliseconds / step > most * 1.5)
            {
                continue;
            }

            var ticks = Boundaries(window, clock, step);
            if (ticks.Count <= most)
            {
                return ticks;
            }
        }

        return [];
    }

    private static List<Tick> Boundaries(BinWindow window, LocalClock clock, double step)
    {
        var ticks = new List<Tick>();
        var before = Cell(clock.At(window.From) - clock.BinMilliseconds, step);
        for (var bin = window.From; bin <= window.To; bin++)
        {
            var local = clock.At(bin);
            var cell = Cell(local, step);
            if (cell != before)
            {
                ticks.Add(new Tick(bin, Label(local, step)));
            }

            before = cell;
        }

        return ticks;
    }

    // Which hour, day, week, month or year a time lies in: a tick stands where this changes.
    private static double Cell(double local, double step)
    {
        if (step < 7 * Day)
        {
            return Math.Floor(local / step);
        }

        if (step < 30 * Day)
        {
            // 1 January 1970 was a Thursday.
            return Math.Floor((local + (3 * Day)) / step);
        }

        var time = DateTime.UnixEpoch.AddMilliseconds(local);
        return step switch
        {
            < 91 * Day => (time.Year * 12) + time.Month,
            < 365 * Day => (time.Year * 4) + ((time.Month - 1) / 3),
            _ => Math.Floor(time.Year / Math.Round(step / (365.24 * Day))),
        };
    }

    private static string Label(double local, double step)
    {
        var time = DateTime.UnixEpoch.AddMilliseconds(local);
        var format = step switch
        {
            < Day => time.TimeOfDay < TimeSpan.FromMilliseconds(step) && time.Hour == 0 ? "ddd d MMM" : "HH:mm",
            < 7 * Day => "ddd d MMM",
            < 30 * Day => "d MMM",
            < 365 * Day => "MMM yyyy",
            _ => "yyyy",
        };
        return time.ToString(format, CultureInfo.InvariantCulture);
    }

    private static List<Tick> Numbered(BinWindow window, int most)
    {
        var scale = NiceScale.Covering(0, window.Span, most);
        var step = Math.Max(1, Math.Ceiling(scale.Step));
        var ticks = new List<Tick>();
        for (var bin = Math.Ceiling(window.From / step) * step; bin <= window.To; bin += step)
        {
            ticks.Add(new Tick(bin, string.Create(CultureInfo.InvariantCulture, $"bin {bin:0}")));
        }

        return ticks;
    }
}
