using System.Globalization;

namespace FlowTimeSim.Compiler.Data;

/// <summary>A time in a CSV file.</summary>
/// <param name="Clock">What the clock shows.</param>
/// <param name="Offset">The distance from UTC when it is written, else null: the grid's zone counts.</param>
public readonly record struct CsvTime(DateTime Clock, TimeSpan? Offset)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH", "yyyy-MM-dd",
    ];

    /// <summary>Reads ISO 8601 as people write it: a date, then perhaps a time behind <c>T</c> or a blank, then perhaps <c>Z</c> or an offset.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CsvTime time)
    {
        time = default;
        TimeSpan? offset = null;
        if (text.EndsWith("Z"))
        {
            offset = TimeSpan.Zero;
            text = text[..^1];
        }
        else if (text.Length > 16 && text[^6] is '+' or '-' && text[^3] == ':')
        {
            if (!TimeSpan.TryParseExact(text[^5..], @"hh\:mm", CultureInfo.InvariantCulture, out var distance) || distance.TotalHours > 14)
            {
                return false;
            }

            offset = text[^6] == '-' ? -distance : distance;
            text = text[..^6];
        }

        if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return false;
        }

        time = new CsvTime(clock, offset);
        return true;
    }
}
