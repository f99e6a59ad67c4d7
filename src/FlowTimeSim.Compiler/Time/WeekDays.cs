namespace FlowTimeSim.Compiler.Time;

/// <summary>Words for days of the week.</summary>
public static class WeekDays
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The days that a word means: <c>mon</c>, <c>Monday</c>, <c>weekdays</c>, <c>weekend</c>, <c>mon-fri</c>; null when it means none.</summary>
    public static IReadOnlyList<DayOfWeek>? Find(string word)
    {
        var text = word.Trim();
        if (text.Equals("weekdays", StringComparison.OrdinalIgnoreCase))
        {
            return Week[..5];
        }

        if (text.Equals("weekend", StringComparison.OrdinalIgnoreCase) || text.Equals("weekends", StringComparison.OrdinalIgnoreCase))
        {
            return Week[5..];
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            return One(text) is >= 0 and var day ? [Week[day]] : null;
        }

        var (first, last) = (One(text[..dash].Trim()), One(text[(dash + 1)..].Trim()));
        return first < 0 || last < 0 ? null : [.. Enumerable.Range(0, ((last - first + 7) % 7) + 1).Select(n => Week[(first + n) % 7])];
    }

    private static int One(string text) => text.Length < 3
        ? -1
        : Array.FindIndex(Week, day => day.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)
            || (text.Length == 3 && day.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)));
}
