// CONTRACT
using System.Globalization;

namespace FlowTimeSim.Compiler.Time;

/// <summary>The bins of a model: equal lengths of physical time.</summary>
/// <param name="Bins">How many.</param>
/// <param name="BinSize">How many units one lasts.</param>
/// <param name="BinUnit">The unit.</param>
public sealed record Grid(int Bins, int BinSize, BinUnit BinUnit)
{
    /// <summary>The most bins of any grid, whatever the engine.</summary>
    public const int MostBins = 10_000_000;

    /// <summary>When the first bin begins, as a UTC instant; null when nothing was said.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The zone whose clock calendar shapes follow.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How long one bin lasts, in minutes.</summary>
    public double BinMinutes => BinSize * BinUnit switch
    {
        BinUnit.Minutes => 1.0,
        BinUnit.Hours => 60.0,
        BinUnit.Days => 1440.0,
        _ => 10080.0,
    };

    /// <summary>The local time at which a bin begins, or null without a start.</summary>
    public DateTime? LocalStartOf(int bin) =>
        Start is { } start ? TimeZoneInfo.ConvertTime(start.AddMinutes(bin * BinMinutes), Zone).DateTime : null;

    /// <summary>The local time of a bin for a message: <c>2024-10-18T04:00</c>, or <c>bin 412</c> without a start.</summary>
    public string Describe(int bin) => LocalStartOf(bin) is { } local
        ? local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"bin {bin}");
}
