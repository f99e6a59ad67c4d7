namespace FlowTimeSim.Engine;

/// <summary>All draws of one series under one seed. The key is Philox of the series number under the seed; replica, period and draw are the counter.</summary>
public readonly struct PhiloxSeries
{
    private readonly uint key0;
    private readonly uint key1;

    /// <summary>The draws of a series.</summary>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="series">The number of the series, see <see cref="Philox.SeriesNumber"/>.</param>
    public PhiloxSeries(ulong seed, ulong series)
    {
        var key = Philox.Block((uint)series, (uint)(series >> 32), 0, 0, (uint)seed, (uint)(seed >> 32));
        key0 = key.Word0;
        key1 = key.Word1;
    }

    /// <summary>A uniform number in [0, 1) with 53 random bits.</summary>
    public double Uniform(uint replica, uint period, uint draw = 0) => Block(replica, period, draw).Uniform;

    /// <summary>The first draws of consecutive periods: the numbers of <see cref="Uniform"/>, many at once.</summary>
    /// <param name="replica">The replica, from 0.</param>
    /// <param name="firstPeriod">The period of the first number.</param>
    /// <param name="target">One number a period.</param>
    public void Uniforms(uint replica, uint firstPeriod, Span<double> target)
    {
        var done = PhiloxLanes.Uniforms(key0, key1, replica, firstPeriod, target);
        for (; done < target.Length; done++)
        {
            target[done] = Uniform(replica, firstPeriod + (uint)done);
        }
    }

    /// <summary>The 128 random bits of one address.</summary>
    public PhiloxBlock Block(uint replica, uint period, uint draw = 0) => Philox.Block(period, replica, draw, 0, key0, key1);
}
