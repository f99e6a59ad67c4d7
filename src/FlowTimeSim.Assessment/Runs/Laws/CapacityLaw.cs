namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>No more is begun than the capacity of the bin; within 1e-9 of it. With servers that are held, what is served was begun earlier.</summary>
internal static class CapacityLaw
{
    private const double Tolerance = 1e-9;

    public static LawBreach? Check(LawSubject subject, ModelRun run)
    {
        if (subject.Capacity is not { } capacity || subject.Attempts is not { } attempts)
        {
            return null;
        }

        var used = LawSubject.Values(run, attempts);
        var most = LawSubject.Values(run, capacity);
        for (var t = 0; t < used.Length; t++)
        {
            if (!(used[t] <= Math.Max(0, most[t]) + (Tolerance * Math.Max(1, Math.Abs(most[t])))))
            {
                return new LawBreach(t, FormattableString.Invariant($"{used[t]:#,0.######} is begun with a capacity of {most[t]:#,0.######}. Please report it with this model"));
            }
        }

        return LawBreach.None;
    }
}
