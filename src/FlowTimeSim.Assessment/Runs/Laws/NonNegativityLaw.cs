namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>No amount is below 0, in any bin; down to 1e-9 of the largest it is rounding.</summary>
internal static class NonNegativityLaw
{
    private const double Rounding = 1e-9;

    public static LawBreach? Check(LawSubject subject, ModelRun run)
    {
        foreach (var (measure, node) in subject.Nodes)
        {
            var values = LawSubject.Values(run, node);
            var (least, largest) = (0.0, 1.0);
            foreach (var value in values)
            {
                (least, largest) = (Math.Min(least, value), Math.Max(largest, Math.Abs(value)));
            }

            if (least < -Rounding * largest)
            {
                var at = FirstBelow(values, -Rounding * largest);
                var mend = measure is "demand" or "capacity" ? "Write MAX(0, ...) if that is meant" : "Look for an input below 0";
                return new LawBreach(at, FormattableString.Invariant($"'{measure}' is {values[at]:#,0.######}. {mend}"));
            }
        }

        return subject.Nodes.IsEmpty ? null : LawBreach.None;
    }

    private static int FirstBelow(ReadOnlySpan<double> values, double limit)
    {
        var t = 0;
        while (values[t] >= limit)
        {
            t++;
        }

        return t;
    }
}
