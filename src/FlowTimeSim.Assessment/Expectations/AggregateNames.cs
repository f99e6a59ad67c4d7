using System.Globalization;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>The names of the aggregates.</summary>
internal static class AggregateNames
{
    private static readonly Dictionary<string, AggregateFunction> Known = new(StringComparer.Ordinal)
    {
        ["min"] = AggregateFunction.Min,
        ["max"] = AggregateFunction.Max,
        ["mean"] = AggregateFunction.Mean,
        ["sum"] = AggregateFunction.Sum,
        ["first"] = AggregateFunction.First,
        ["last"] = AggregateFunction.Last,
        ["std"] = AggregateFunction.Std,
        ["share"] = AggregateFunction.Share,
        ["count"] = AggregateFunction.Count,
        ["longest"] = AggregateFunction.Longest,
        ["mae"] = AggregateFunction.Mae,
        ["mape"] = AggregateFunction.Mape,
        ["bias"] = AggregateFunction.Bias,
    };

    /// <summary>Every name that can be suggested.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys.Order(StringComparer.Ordinal), "p50", "p90", "p95", "p99"];

    /// <summary>Finds an aggregate; <c>p95</c> and <c>p99.9</c> are the percentiles 0.95 and 0.999.</summary>
    public static bool TryFind(string name, out AggregateFunction function, out double percentile)
    {
        percentile = 0;
        if (Known.TryGetValue(name, out function))
        {
            return true;
        }

        // 'p999' has no point and would be 9.99 times everything: the part behind two digits is a fraction only when it says so.
        if (name.Length > 1 && name[0] == 'p'
            && double.TryParse(name.AsSpan(1).ToString().Replace('_', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100)
        {
            function = AggregateFunction.Percentile;
            percentile = percent / 100;
            return true;
        }

        return false;
    }
}
