namespace FlowTimeSim.Engine;

/// <summary>
/// Philox4x32-10, a generator without a state: a draw is a function of its address, so that adding a series, a replica or a period changes no other draw.
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC11).
/// </summary>
public static class Philox
{
    internal const uint MultiplierA = 0xD2511F53;
    internal const uint MultiplierB = 0xCD9E8D57;
    internal const uint WeylA = 0x9E3779B9;
    internal const uint WeylB = 0xBB67AE85;

    /// <summary>Ten rounds over one 128-bit counter under a 64-bit key, words from the lowest up.</summary>
    public static PhiloxBlock Block(uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1)
    {
        for (var round = 0; round < 10; round++)
        {
            var a = (ulong)MultiplierA * counter0;
            var b = (ulong)MultiplierB * counter2;
            (counter0, counter1, counter2, counter3) =
                ((uint)(b >> 32) ^ counter1 ^ key0, (uint)b, (uint)(a >> 32) ^ counter3 ^ key1, (uint)a);
            key0 += WeylA;
            key1 += WeylB;
        }

        return new PhiloxBlock(counter0, counter1, counter2, counter3);
    }

    /// <summary>A uniform number in [0, 1) with 53 random bits.</summary>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="series">The number of the series, see <see cref="SeriesNumber"/>.</param>
    /// <param name="replica">The replica, from 0.</param>
    /// <param name="period">The period of the draw, from 0.</param>
    /// <param name="draw">Which draw of this period, from 0.</param>
    public static double Uniform(ulong seed, ulong series, uint replica, uint period, uint draw = 0) =>
        new PhiloxSeries(seed, series).Uniform(replica, period, draw);

    /// <summary>A number for a series that depends on its name alone: FNV-1a (64 bits) over the UTF-16 code units, low byte first.</summary>
    public static ulong SeriesNumber(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name)
        {
            hash = (hash ^ (byte)unit) * 0x100000001B3UL;
            hash = (hash ^ (byte)(unit >> 8)) * 0x100000001B3UL;
        }

        return hash;
    }
}
