using FlowTimeSim.Compiler;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// Sums of so many independent outcomes in each bin. A count that is not whole is rounded down, and up with the probability of its fraction, so that
/// its mean stays what it is. Above <see cref="MostDraws"/> the sum is drawn from the normal distribution of its mean and variance (the central limit
/// theorem), and kept between the sums of the least and of the largest outcome.
/// </summary>
internal sealed class EachDraws : IDependentDraws
{
    /// <summary>The most single draws of one bin.</summary>
    public const int MostDraws = 10_000;

    private readonly RandomInput input;
    private readonly DiscreteSampler sampler;
    private readonly PhiloxSeries series;
    private readonly double deviation;

    private EachDraws(RandomInput input, ulong seed)
    {
        this.input = input;
        sampler = new DiscreteSampler(input.Values.AsSpan(), input.Probabilities.AsSpan());
        series = new PhiloxSeries(seed, Philox.SeriesNumber(input.NodeId));
        var weight = input.Probabilities.Sum();
        deviation = Math.Sqrt(input.Values.Zip(input.Probabilities, (x, p) => p / weight * (x - sampler.Mean) * (x - sampler.Mean)).Sum());
    }

    /// <inheritdoc/>
    public string Source => input.CountNodeId!;

    /// <summary>The draws of an input under a seed; null when its probabilities are no distribution.</summary>
    public static EachDraws? Of(RandomInput input, ulong seed) => Draws.IsDistribution(input) ? new EachDraws(input, seed) : null;

    /// <summary>One sum a bin.</summary>
    /// <param name="replica">The replica, from 0.</param>
    /// <param name="source">How many are drawn in each bin; not above 0, or not finite, gives 0.</param>
    public double[] Replica(uint replica, double[] source)
    {
        var values = new double[source.Length];
        for (var t = 0; t < values.Length; t++)
        {
            var count = source[t] > 0 && double.IsFinite(source[t]) ? Whole(source[t], replica, (uint)t) : 0;
            values[t] = count == 0 ? 0 : (Sum(count, replica, (uint)t) * Draws.At(input.Scale, t)) + (count * Draws.At(input.Offset, t));
        }

        return values;
    }

    // Draw 0 of a bin rounds, the outcomes follow: a count that grows changes none of them.
    private double Whole(double count, uint replica, uint period)
    {
        var whole = Math.Floor(count);
        var fraction = count - whole;
        return fraction > 0 && series.Uniform(replica, period) < fraction ? whole + 1 : whole;
    }

    private double Sum(double count, uint replica, uint period)
    {
        if (count > MostDraws)
        {
            return Normal(count, series.Block(replica, period, 1));
        }

        var sum = 0.0;
        for (var k = 1u; k <= count; k++)
        {
            sum += sampler.Draw(series.Uniform(replica, period, k));
        }

        return sum;
    }

    /// <summary>Source: Box and Muller, "A note on the generation of random normal deviates" (1958).</summary>
    private double Normal(double count, PhiloxBlock block)
    {
        var deviate = Math.Sqrt(-2 * Math.Log(1 - block.Uniform)) * Math.Cos(2 * Math.PI * block.SecondUniform);
        return Math.Clamp((count * sampler.Mean) + (Math.Sqrt(count) * deviation * deviate), count * input.Values.Min(), count * input.Values.Max());
    }
}
