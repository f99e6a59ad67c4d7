using FlowTimeSim.Compiler;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Poisson counts, one a bin, addressed as all draws are: by seed, series, replica and bin.</summary>
internal sealed class PoissonDraws(RandomInput input, ulong seed) : IDependentDraws
{
    private readonly PhiloxSeries series = new(seed, Philox.SeriesNumber(input.NodeId));

    /// <inheritdoc/>
    public string Source => input.NodeId;

    /// <summary>One count a bin.</summary>
    /// <param name="replica">The replica, from 0.</param>
    /// <param name="source">The mean of each bin.</param>
    public double[] Replica(uint replica, double[] source)
    {
        var values = new double[source.Length];
        for (var t = 0; t < values.Length; t++)
        {
            values[t] = PoissonSampler.Draw(series, source[t], replica, (uint)t);
        }

        return values;
    }
}
