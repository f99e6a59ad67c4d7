using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>One to three values of a series stand ten times above all others: a slip of a digit, or something that an event should say.</summary>
internal static class SpikeInData
{
    private const double Times = 10;
    private const int Most = 3;
    private const int Least = 12;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        foreach (var data in WrittenData.Of(recipe).Where(data => data.Values.Length >= Least))
        {
            var sorted = data.Values.OrderDescending().Take(Most + 1).ToArray();
            var count = Enumerable.Range(1, Most).FirstOrDefault(k => sorted[k] > 0 && sorted[k - 1] >= Times * sorted[k]);
            if (count == 0 || IsPulse(data.Values))
            {
                continue;
            }

            var at = Array.FindIndex(data.Values, value => value >= sorted[count - 1]);
            findings.Report(
                DiagnosticCatalog.SpikeInData,
                data.Where,
                $"{data.Values[at]:#,0.######} in {data.Row(at)}{(count == 1 ? string.Empty : FormattableString.Invariant($" and {count - 1} more"))} stands {data.Values[at] / sorted[count]:#,0.#} times above all others, of which the highest is {sorted[count]:#,0.######}. Look for a slip of a digit; a rush that was real is better said by an event with a label.");
        }
    }

    // Nothing but a few bins: that is how deliveries and waves are written.
    private static bool IsPulse(double[] values) => values.Count(value => value > 0) * 2 < values.Length;
}
