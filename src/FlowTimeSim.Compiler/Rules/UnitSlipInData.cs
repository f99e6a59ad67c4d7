using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// From one row on all values are 60, 24 or 1000 times those before, or that part of them: the unit of the file changed. Told only where a wide gap lies
/// between the two parts, unlike in growth, and their means differ by that factor to 5 %.
/// </summary>
internal static class UnitSlipInData
{
    private const double Tolerance = 0.05;
    private const int Least = 16;

    private static readonly (double Factor, string Words)[] Factors =
        [(24, "24 hours are a day"), (60, "60 minutes are an hour"), (168, "168 hours are a week"), (1000, "1000 is the step from k to 1"), (1440, "1440 minutes are a day"), (3600, "3600 seconds are an hour")];

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        foreach (var data in WrittenData.Of(recipe).Where(data => data.Values.Length >= Least))
        {
            if (Find(data.Values) is var (at, ratio, factor, words))
            {
                findings.Report(
                    DiagnosticCatalog.UnitSlipInData,
                    data.Where,
                    $"From {data.Row(at)} on the values are on average {(ratio > 1 ? ratio : 1 / ratio):0.#} times {(ratio > 1 ? "larger" : "smaller")} than before, and nothing leads there: {words}. Look whether the rows have one unit; where they have not, split the file and give each part its own.");
            }
        }
    }

    /// <summary>The first value of the second part, the ratio of the means, and the factor that explains it.</summary>
    internal static (int At, double Ratio, double Factor, string Words)? Find(double[] values)
    {
        var logs = values.Select(value => value > 0 ? Math.Log(value) : double.NaN).ToArray();
        var known = logs.Where(double.IsFinite).ToArray();
        if (known.Length < Least || known.Length * 2 < values.Length)
        {
            return null;
        }

        // Two levels explain a series best where the weighted distance of their means is largest (E. S. Page 1955).
        var (total, sum, n, best, at) = (known.Sum(), 0.0, 0, 0.0, -1);
        for (var t = 0; t < values.Length; t++)
        {
            if (double.IsFinite(logs[t]))
            {
                if (n >= known.Length / 8 && known.Length - n >= known.Length / 8 && n > 0)
                {
                    var between = Math.Pow(sum - (total * n / known.Length), 2) / ((double)n * (known.Length - n));
                    (best, at) = between > best ? (between, t) : (best, at);
                }

                sum += logs[t];
                n++;
            }
        }

        return at < 0 ? null : Judge(values, at);
    }

    private static (int At, double Ratio, double Factor, string Words)? Judge(double[] values, int at)
    {
        var (before, after) = (values[..at].Where(value => value > 0).ToArray(), values[at..].Where(value => value > 0).ToArray());
        var ratio = after.Average() / before.Average();
        var (low, high) = ratio > 1 ? (before, after) : (after, before);
        if (!(low.Max() * Math.Sqrt(ratio > 1 ? ratio : 1 / ratio) < high.Min()))
        {
            return null;
        }

        foreach (var (factor, words) in Factors)
        {
            if (Math.Abs(((ratio > 1 ? ratio : 1 / ratio) / factor) - 1) <= Tolerance)
            {
                return (at, ratio, factor, words);
            }
        }

        return null;
    }
}
