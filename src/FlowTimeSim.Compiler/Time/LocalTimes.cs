using System.Globalization;

namespace FlowTimeSim.Compiler.Time;

/// <summary>Reads dates and times, and finds the instant of a local time.</summary>
internal static class LocalTimes
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] Offset =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>A date and time without offset.</summary>
    public static bool TryParseLocal(string text, out DateTime local) =>
        DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    /// <summary>A date and time with an offset or <c>Z</c>.</summary>
    public static bool TryParseInstant(string text, out DateTimeOffset instant)
    {
        var plain = text.EndsWith('Z') ? string.Concat(text.AsSpan(0, text.Length - 1), "+00:00") : text;
        return DateTimeOffset.TryParseExact(plain, Offset, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    /// <summary>Either: without an offset it is the zone's clock.</summary>
    public static bool TryParse(string text, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        if (TryParseInstant(text, out instant))
        {
            return true;
        }

        if (!TryParseLocal(text, out var local))
        {
            return false;
        }

        instant = InstantOf(local, zone);
        return true;
    }

    /// <summary>A time of day, <c>06:00</c> to <c>24:00</c>, in minutes.</summary>
    public static bool TryParseTimeOfDay(string text, out double minutes)
    {
        minutes = 1440;
        if (text == "24:00")
        {
            return true;
        }

        var read = TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        minutes = time.ToTimeSpan().TotalMinutes;
        return read;
    }

    /// <summary>
    /// The instant at which a zone's clock shows a local time. Of a time that comes twice the first; a time that is skipped is as long
    /// after the change as it stands behind the skipped hour's begin.
    /// </summary>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        if (local.Ticks - offset.Ticks < DateTime.MinValue.Ticks || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            offset = TimeSpan.Zero;
        }

        return new DateTimeOffset(local, offset);
    }
}
