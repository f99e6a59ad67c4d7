using System.Globalization;

namespace FlowTimeSim.Projects.Settings;

/// <summary>The one time stamp in an artifact: given by the project or by <c>SOURCE_DATE_EPOCH</c>, never by the clock.</summary>
public static class CreatedStamp
{
    /// <summary>What stands there when nothing was given.</summary>
    public const string Fixed = "1980-01-01T00:00:00Z";

    /// <summary>Seconds since 1970, or a date with or without a time (UTC unless it says otherwise), as RFC 3339; null when it is neither.</summary>
    public static string? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fixed;
        }

        if (long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= 253402300799 ? Format(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? Format(time) : null;
    }

    private static string Format(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
