using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>How a series differs from its golden one.</summary>
/// <param name="Bins">The bins that differ by more than the tolerance, rising.</param>
/// <param name="Largest">The bin of the largest difference; -1 when none differs.</param>
internal sealed record GoldenComparison(IReadOnlyList<int> Bins, int Largest)
{
    /// <summary>The same of some of the bins only.</summary>
    public GoldenComparison Within(ImmutableArray<int> window, double[] actual, double[] golden)
    {
        int[] kept = [.. Bins.Where(bin => window.BinarySearch(bin) >= 0)];
        return new GoldenComparison(kept, kept.Length == 0 ? -1 : kept.MaxBy(bin => Gap(actual[bin], golden[bin])));
    }

    /// <summary>Compares bin by bin; what is known on one side only differs by more than anything.</summary>
    public static GoldenComparison Of(double[] actual, double[] golden, GoldenTolerance tolerance, double factor)
    {
        var bins = new List<int>();
        var (largest, most) = (-1, -1.0);
        for (var t = 0; t < actual.Length; t++)
        {
            if (tolerance.Allows(actual[t], golden[t], factor))
            {
                continue;
            }

            bins.Add(t);
            var difference = Gap(actual[t], golden[t]);
            if (difference > most)
            {
                (largest, most) = (t, difference);
            }
        }

        return new GoldenComparison(bins, largest);
    }

    private static double Gap(double a, double b) => double.IsNaN(a - b) ? double.PositiveInfinity : Math.Abs(a - b);
}
