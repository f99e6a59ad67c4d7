using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>
/// Arrivals + level before = what leaves + level after, in every bin, within 1e-9 of what has come so far. The level before bin 0 is known of the engine's
/// queues only; else the first bin is what the rest is measured against.
/// </summary>
internal static class ConservationLaw
{
    private const double Tolerance = 1e-9;

    public static LawBreach? Check(LawSubject subject, ModelRun run)
    {
        if (subject.Component.Kind is not (ComponentKind.Service or ComponentKind.Buffer or ComponentKind.Delay or ComponentKind.Retry)
            || subject.Arrivals is not { } arrivals || subject.Outlets.IsEmpty)
        {
            return null;
        }

        var come = LawSubject.Values(run, arrivals);
        var (gone, level) = (subject.Leaving(run), subject.Level(run));
        var (balance, moved) = (subject.Initial ?? 0, Math.Abs(subject.Initial ?? 0));
        for (var t = 0; t < gone.Length; t++)
        {
            balance += come[t] - gone[t];
            moved += Math.Abs(come[t]);
            if (t == 0 && subject.Initial is null)
            {
                (balance, moved) = (level[0], moved + Math.Abs(level[0]));
            }

            if (!(Math.Abs(balance - level[t]) <= Tolerance * Math.Max(1, Math.Max(moved, level[t]))))
            {
                return new LawBreach(t, FormattableString.Invariant($"{Math.Abs(balance - level[t]):#,0.######} is missing: what arrives is not what is served, waiting or lost. Please report it with this model"));
            }
        }

        return LawBreach.None;
    }
}
