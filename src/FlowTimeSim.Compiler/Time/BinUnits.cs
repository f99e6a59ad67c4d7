namespace FlowTimeSim.Compiler.Time;

/// <summary>The words for units of bins, as both releases write them.</summary>
internal static class BinUnits
{
    /// <summary>The unit that a word means, singular or plural; null when it means none.</summary>
    public static BinUnit? Find(string word) => word.Trim() switch
    {
        "minutes" or "minute" => BinUnit.Minutes,
        "hours" or "hour" => BinUnit.Hours,
        "days" or "day" => BinUnit.Days,
        "weeks" or "week" => BinUnit.Weeks,
        _ => null,
    };
}
