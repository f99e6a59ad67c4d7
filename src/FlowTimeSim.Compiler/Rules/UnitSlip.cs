namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A load so far from 1 that a factor between two units explains it: 60 (hour and minute), 24 (day and hour), their products with a week, or 1000. A line is
/// planned for a load between a half and 1, so a factor that brings the load there is the likely slip.
/// </summary>
internal static class UnitSlip
{
    private const double Planned = 0.5;

    private static readonly (double Factor, string Words)[] Factors =
        [(60, "60 min are an hour"), (24, "24 hours are a day"), (168, "168 hours are a week"), (1440, "1440 min are a day"), (1000, "1000 is the step between k and 1")];

    /// <summary>What to look at, when a factor explains the load; else null.</summary>
    /// <param name="load">Demand over capacity: far above 1, or far below.</param>
    public static string? Advice(double load)
    {
        foreach (var (factor, words) in Factors)
        {
            var mended = load > 1 ? load / factor : load * factor;
            if (mended is >= Planned and <= 1)
            {
                return FormattableString.Invariant($"Look at the units first: {words}, and {factor:0} times {(load > 1 ? "less demand" : "more demand")} would make the load {mended:0.##}.");
            }
        }

        return null;
    }
}
