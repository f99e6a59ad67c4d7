using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>
/// Over a horizon that begins and ends empty the content summed over the bins is the number of bins that everyone stays, in sum (Little, "A proof for the
/// queuing formula L = lambda W", 1961): the one is read from levels, the other by letting what comes first go first.
/// </summary>
internal static class LittlesLaw
{
    private const double Empty = 1e-9;
    private const double Tolerance = 1e-7;

    public static LawBreach? Check(LawSubject subject, ModelRun run)
    {
        if (subject.Component.Kind is not (ComponentKind.Service or ComponentKind.Buffer or ComponentKind.Delay or ComponentKind.Retry)
            || subject.Arrivals is not { } arrivals || subject.Outlets.IsEmpty || subject.Levels.IsEmpty || subject.Initial is not 0)
        {
            return null;
        }

        var come = LawSubject.Values(run, arrivals);
        var (gone, level) = (subject.Leaving(run), subject.Level(run));
        var total = 0.0;
        foreach (var amount in come)
        {
            total += amount;
        }

        if (!(total > 0) || level[^1] > Empty * total)
        {
            return null;
        }

        var content = level.Sum();
        var stay = Stay(come, gone);
        if (Math.Abs(content - stay) <= Tolerance * Math.Max(total, content))
        {
            return LawBreach.None;
        }

        var hours = run.Model.Grid.BinMinutes / 60;
        return new LawBreach(
            null,
            FormattableString.Invariant($"the content over time is {content * hours:#,0.######} item hours, but those who come and go stay {stay * hours:#,0.######}. Please report it with this model"));
    }

    // Everything that leaves in a bin came before it, oldest first.
    private static double Stay(ReadOnlySpan<double> come, ReadOnlySpan<double> gone)
    {
        var (sum, oldest, left) = (0.0, 0, come[0]);
        for (var t = 0; t < gone.Length; t++)
        {
            var leaves = gone[t];
            while (leaves > 0 && oldest <= t)
            {
                var part = Math.Min(leaves, left);
                sum += part * (t - oldest);
                (leaves, left) = (leaves - part, left - part);
                if (left > 0)
                {
                    break;
                }

                oldest++;
                left = oldest < come.Length ? come[oldest] : 0;
            }
        }

        return sum;
    }
}
