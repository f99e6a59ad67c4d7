using FlowTimeSim.Compiler;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// The values of a random input. Each draw is addressed by seed, series, replica and period, so that nothing else in the model, and no other replica, changes
/// it.
/// </summary>
internal sealed class Draws
{
    private readonly RandomInput input;
    private readonly DiscreteSampler sampler;
    private readonly PhiloxSeries series;

    private Draws(RandomInput input, DiscreteSampler sampler, ulong seed)
    {
        this.input = input;
        this.sampler = sampler;
        series = new PhiloxSeries(seed, Philox.SeriesNumber(input.NodeId));
    }

    /// <summary>The draws of an input under a seed; null when its probabilities are no distribution.</summary>
    public static Draws? Of(RandomInput input, ulong seed) =>
        IsDistribution(input) ? new Draws(input, new DiscreteSampler(input.Values.AsSpan(), input.Probabilities.AsSpan()), seed) : null;

    /// <summary>True when one can draw from its outcomes.</summary>
    public static bool IsDistribution(RandomInput input) =>
        input.Values.Length == input.Probabilities.Length && input.Probabilities.All(p => p >= 0) && input.Probabilities.Sum() is > 0 and < double.PositiveInfinity;

    /// <summary>One value, or one a bin.</summary>
    public static double At(IReadOnlyList<double> values, int t) => values.Count == 1 ? values[0] : values[t];

    /// <summary>One value a bin in one replica: the average of the bin's draws, scaled, and what is added.</summary>
    public double[] Replica(uint replica, int bins)
    {
        var values = new double[bins];
        var (drawn, draw) = (-1, 0.0);
        for (var t = 0; t < bins; t++)
        {
            var period = input.BinsPerDraw > 0 ? t / input.BinsPerDraw : 0;
            if (period != drawn)
            {
                drawn = period;
                draw = Average(replica, (uint)period);
            }

            values[t] = (draw * At(input.Scale, t)) + At(input.Offset, t);
        }

        return values;
    }

    private double Average(uint replica, uint period)
    {
        if (input.DrawsPerBin <= 1)
        {
            return sampler.Draw(series.Uniform(replica, period));
        }

        var sum = 0.0;
        for (var k = 0; k < input.DrawsPerBin; k++)
        {
            sum += sampler.Draw(series.Uniform(replica, period, (uint)k));
        }

        return sum / input.DrawsPerBin;
    }
}
