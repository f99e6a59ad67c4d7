using System.Globalization;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>The names of the aggregates, in any case as all names of functions.</summary>
internal static class AggregateNames
{
    private static readonly Dictionary<string, AggregateFunction> Known = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>Finds an aggregate; <c>p95</c> and <c>p99.9</c> are the percentiles 0.95 and 0.999.</summary>
    public static bool TryFind(string name, out AggregateFunction function, out double percentile)
    {
        percentile = 0;
        if (Known.TryGetValue(name, out function))
        {
            return true;
        }

        if (name.Length > 1 && name[0] is 'p' or 'P'
            && double.TryParse(name.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100)
        {
            function = AggregateFunction.Percentile;
            percentile = percent / 100;
            return true;
        }

        return false;
    }

    /// <summary>True of the aggregates that look at a condition.</summary>
    public static bool TakesCondition(AggregateFunction function) =>
        function is AggregateFunction.Share or AggregateFunction.Count or AggregateFunction.Longest;

    /// <summary>True of the aggregates that compare two series.</summary>
    public static bool TakesTwo(AggregateFunction function) =>
        function is AggregateFunction.Mae or AggregateFunction.Mape or AggregateFunction.Bias;
}
