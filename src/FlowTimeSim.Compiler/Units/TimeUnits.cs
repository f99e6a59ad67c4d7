using System.Collections.Frozen;

namespace FlowTimeSim.Compiler.Units;

/// <summary>The units of time, in minutes.</summary>
internal static class TimeUnits
{
    private static readonly FrozenDictionary<string, double> Minutes = new Dictionary<string, double>
    {
        ["ms"] = 1.0 / 60000,
        ["millisecond"] = 1.0 / 60000,
        ["milliseconds"] = 1.0 / 60000,
        ["s"] = 1.0 / 60,
        ["sec"] = 1.0 / 60,
        ["second"] = 1.0 / 60,
        ["seconds"] = 1.0 / 60,
        ["min"] = 1,
        ["mins"] = 1,
        ["minute"] = 1,
        ["minutes"] = 1,
        ["h"] = 60,
        ["hr"] = 60,
        ["hour"] = 60,
        ["hours"] = 60,
        ["day"] = 1440,
        ["days"] = 1440,
        ["week"] = 10080,
        ["weeks"] = 10080,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that a message may offer.</summary>
    public static IEnumerable<string> Names => Minutes.Keys;

    /// <summary>How many minutes a unit of time lasts.</summary>
    public static bool TryGet(string word, out double minutes) => Minutes.TryGetValue(word, out minutes);
}
