using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>How a flow is spread over later bins: so much of it so many bins later. The shares sum to 1.</summary>
internal sealed record LagKernel(ImmutableArray<(int Bins, double Share)> Parts)
{
    /// <summary>The mean delay in bins.</summary>
    public double Mean => Parts.Sum(part => part.Bins * part.Share);

    /// <summary>One delay. Of a part of a bin that part comes a bin later still: a lag of 1.25 puts 0.75 one and 0.25 two bins later.</summary>
    public static LagKernel Of(double bins) => Of([(bins, 1)]);

    /// <summary>A distribution of delays.</summary>
    public static LagKernel Of(IReadOnlyList<(double Bins, double Probability)> outcomes)
    {
        var shares = new SortedDictionary<int, double>();
        var total = outcomes.Sum(outcome => outcome.Probability);
        var sum = Math.Abs(total - 1) < 1e-12 ? 1 : total;
        void Add(double bins, double share)
        {
            var at = (int)Math.Min(int.MaxValue, bins);
            shares[at] = shares.GetValueOrDefault(at) + share;
        }

        foreach (var (bins, probability) in outcomes)
        {
            var whole = Math.Floor(bins);
            var part = bins - whole;
            Add(whole, probability / sum * (1 - part));
            Add(whole + 1, probability / sum * part);
        }

        return new LagKernel([.. shares.Where(share => share.Value > 0).Select(share => (share.Key, share.Value))]);
    }

    /// <summary>The same, but what would come in the same bin comes in the next.</summary>
    public LagKernel AtLeastOneBin() => Parts.All(part => part.Bins >= 1)
        ? this
        : Of([.. Parts.Select(part => ((double)Math.Max(1, part.Bins), part.Share))]);

    /// <summary>
    /// How a level that stands inside before bin 0 leaves, as if it had come evenly: in bin t the share of what comes that stays longer than t
    /// bins, over the mean delay (Little's law: a steady flow f has f x mean inside).
    /// </summary>
    public double[] Leaving(double inside, int bins)
    {
        var values = new double[bins];
        var mean = Mean;
        foreach (var (later, share) in Parts)
        {
            for (var t = 0; t < Math.Min(later, bins); t++)
            {
                values[t] += inside * share / mean;
            }
        }

        return values;
    }
}
