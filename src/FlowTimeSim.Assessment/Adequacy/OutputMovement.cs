using FlowTimeSim.Assessment.Runs;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>How far a change moves outputs: the sum of the distances between both runs over the sum of the values, warm-up left out.</summary>
internal static class OutputMovement
{
    /// <summary>A move that counts.</summary>
    public const double Least = 0.01;

    // Below it a distance is rounding.
    private const double Rounding = 1e-9;

    /// <summary>The outputs that move by more than <see cref="Least"/>, the largest first.</summary>
    public static IEnumerable<MovedOutput> Of(AdequacyTrial trial, ModelRun changed) => trial.Outputs
        .Select(name => Of(name, trial.Original.Find(name), changed.Find(name), trial.Model.WarmupBins))
        .OfType<MovedOutput>()
        .OrderByDescending(moved => moved.Share)
        .ThenBy(moved => moved.Series, StringComparer.Ordinal);

    /// <summary>How far one output moves; null when that does not count.</summary>
    public static MovedOutput? Of(string name, double[]? before, double[]? after, int warmup)
    {
        if (before is null || after is null)
        {
            return null;
        }

        var (size, distance, from, to) = (0.0, 0.0, 0.0, 0.0);
        var (known, oneSided) = (0, 0);
        for (var t = warmup; t < before.Length; t++)
        {
            if (double.IsNaN(before[t]) || double.IsNaN(after[t]))
            {
                oneSided += double.IsNaN(before[t]) == double.IsNaN(after[t]) ? 0 : 1;
                continue;
            }

            known++;
            size += Math.Abs(before[t]);
            distance += Math.Abs(after[t] - before[t]);
            from += before[t];
            to += after[t];
        }

        var share = distance <= Rounding * Math.Max(1, known) ? 0 : size == 0 ? double.PositiveInfinity : distance / size;

        // Where one run knows a value and the other does not, something changed too.
        share = Math.Max(share, (double)oneSided / (before.Length - warmup));
        var count = Math.Max(1, known);
        return share > Least ? new MovedOutput(name, share, from / count, to / count) : null;
    }
}
