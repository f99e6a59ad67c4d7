using System.Globalization;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Views.Text;

/// <summary>Times and durations as people read them, in English and in the grid's zone.</summary>
internal static class Moments
{
    /// <summary>When a bin begins: <c>Fri 9 Feb 2001 17:00</c>, or <c>bin 412</c> without a start.</summary>
    public static string Of(Grid grid, int bin) => LocalStart(grid, bin) is { } local
        ? local.ToString(grid.BinMinutes >= 1440 && local.TimeOfDay == TimeSpan.Zero ? "ddd d MMM yyyy" : "ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"bin {bin}");

    /// <summary>When a bin begins, where room is short: <c>Fri 9 Feb 17:00</c>.</summary>
    public static string Short(Grid grid, int bin) => LocalStart(grid, bin) is { } local
        ? local.ToString(grid.BinMinutes >= 1440 ? "d MMM yyyy" : "d MMM HH:mm", CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"bin {bin}");

    /// <summary>The local start of a bin; null without a start, and where the calendar ends.</summary>
    public static DateTime? LocalStart(Grid grid, int bin)
    {
        if (grid.Start is not { } start)
        {
            return null;
        }

        // A day's distance from the calendar's ends leaves room for every zone.
        var minutes = bin * grid.BinMinutes;
        return minutes > (DateTimeOffset.MaxValue - start).TotalMinutes - 2880
            || (start - DateTimeOffset.MinValue).TotalMinutes + minutes < 2880
            ? null
            : grid.LocalStartOf(bin);
    }

    /// <summary>A duration given in minutes: <c>34 min</c>, <c>3.5 h</c>, <c>2.1 days</c>.</summary>
    public static string Duration(double minutes) => Math.Abs(minutes) switch
    {
        double.NaN => "unknown",
        < 1 and > 0 => Figures.Of(minutes * 60) + " s",
        < 120 => Figures.Of(minutes) + " min",
        < 2880 => Figures.Of(minutes / 60) + " h",
        _ => Figures.Of(minutes / 1440) + " days",
    };

    /// <summary>A length that is a round number of something: <c>6 hours</c>, <c>1 week</c>.</summary>
    public static string Length(double minutes)
    {
        var (size, noun) = minutes switch
        {
            _ when minutes % 10080 == 0 => (10080, "week"),
            _ when minutes % 1440 == 0 => (1440, "day"),
            _ when minutes % 60 == 0 => (60, "hour"),
            _ => (1, "minute"),
        };
        return Figures.Count((int)Math.Min(minutes / size, int.MaxValue), noun);
    }

    /// <summary>What one bin is where room is short: <c>hour</c>, <c>15 min</c>.</summary>
    public static string BinShort(Grid grid) => Bin(grid).Replace("minutes", "min", StringComparison.Ordinal);

    /// <summary>What one bin is: <c>hour</c>, <c>15 minutes</c>.</summary>
    public static string Bin(Grid grid)
    {
        var unit = grid.BinUnit switch
        {
            BinUnit.Minutes => "minute",
            BinUnit.Hours => "hour",
            BinUnit.Days => "day",
            _ => "week",
        };
        return grid.BinSize == 1 ? unit : FormattableString.Invariant($"{grid.BinSize} {unit}s");
    }
}
