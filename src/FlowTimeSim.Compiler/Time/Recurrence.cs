namespace FlowTimeSim.Compiler.Time;

/// <summary>When something happens: from a minute on, for a time, again and again by the local clock, on some days.</summary>
/// <param name="At">The first minute; minus infinity means always.</param>
/// <param name="For">How long in minutes; infinite without an end.</param>
/// <param name="Every">The distance of two in minutes of the local clock; null: once.</param>
/// <param name="Until">No more from this minute on.</param>
/// <param name="Days">The local days of the week on which one may begin; empty: all.</param>
internal sealed record Recurrence(double At, double For, double? Every, double Until, IReadOnlyCollection<DayOfWeek> Days)
{
    /// <summary>For each bin the share of it that is covered, 0 to 1; overlapping occurrences count once.</summary>
    /// <param name="grid">The bins.</param>
    /// <param name="clock">The local clock; needed for <see cref="Every"/> and <see cref="Days"/> only.</param>
    public double[] Cover(Grid grid, LocalClock? clock)
    {
        var cover = new double[grid.Bins];
        var horizon = grid.Bins * grid.BinMinutes;
        var done = double.NegativeInfinity;
        foreach (var begin in Begins(clock, horizon))
        {
            var from = Math.Max(begin, done);
            var to = Math.Min(Math.Min(begin + For, Until), horizon);
            Add(cover, grid.BinMinutes, Math.Max(from, 0), to);
            done = Math.Max(done, to);
        }

        return cover;
    }

    /// <summary>For each bin 1 where it holds at the bin's end, else 0.</summary>
    public double[] AtEnds(Grid grid, LocalClock? clock)
    {
        var result = new double[grid.Bins];
        var horizon = grid.Bins * grid.BinMinutes;
        foreach (var begin in Begins(clock, horizon))
        {
            var to = Math.Min(begin + For, Until);
            for (var bin = (int)Math.Floor(Math.Max(begin, 0) / grid.BinMinutes); bin < result.Length && (bin + 1) * grid.BinMinutes <= to; bin++)
            {
                result[bin] = 1;
            }
        }

        return result;
    }

    /// <summary>The minutes at which it begins, as far as they matter up to the horizon.</summary>
    public IEnumerable<double> Begins(LocalClock? clock, double horizon)
    {
        if (Every is not { } every)
        {
            if (At < horizon && (Days.Count == 0 || clock is null || Days.Contains(clock.LocalAt(At).DayOfWeek)))
            {
                yield return At;
            }

            yield break;
        }

        if (clock is null)
        {
            yield break;
        }

        // The clock on the wall counts: 22:00 stays 22:00 when the hour changes.
        var first = clock.LocalAt(At);
        var skipped = double.IsInfinity(For) ? 0 : (long)Math.Max(0, Math.Floor((-At - For) / every) - 1);
        for (var n = skipped; ; n++)
        {
            var local = first.AddMinutes(n * every);
            var minute = clock.MinuteOf(local);
            if (minute >= horizon || minute >= Until)
            {
                yield break;
            }

            if (Days.Count == 0 || Days.Contains(local.DayOfWeek))
            {
                yield return minute;
            }
        }
    }

    private static void Add(double[] cover, double binMinutes, double from, double to)
    {
        if (to <= from)
        {
            return;
        }

        var first = (int)Math.Floor(from / binMinutes);
        for (var bin = first; bin < cover.Length && bin * binMinutes < to; bin++)
        {
            var share = (Math.Min(to, (bin + 1) * binMinutes) - Math.Max(from, bin * binMinutes)) / binMinutes;
            cover[bin] = Math.Min(1, cover[bin] + share);
        }
    }
}
