using System.Collections.Frozen;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Units;

/// <summary>What someone meant by a word that is no unit.</summary>
internal static class UnitGuess
{
    /// <summary>Ways to write a time that are usual elsewhere, and too short for a search by likeness.</summary>
    private static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>
    {
        ["m"] = "min",
        ["d"] = "day",
        ["w"] = "week",
        ["wk"] = "week",
        ["wks"] = "week",
        ["hrs"] = "h",
        ["secs"] = "s",
        ["msec"] = "ms",
        ["msecs"] = "ms",
        ["percent"] = "%",
        ["pct"] = "%",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Uneven = new[] { "month", "months", "year", "years", "quarter", "quarters", "yr", "mo" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that was probably meant, or null.</summary>
    public static string? For(string word, IEnumerable<string> items) => Usual.TryGetValue(word, out var usual)
        ? usual
        : NearestName.Find(word, [.. items, .. TimeUnits.Names, ItemNames.Plain]);

    /// <summary>True of a time that has no length of its own.</summary>
    public static bool IsUneven(string word) => Uneven.Contains(word);
}
