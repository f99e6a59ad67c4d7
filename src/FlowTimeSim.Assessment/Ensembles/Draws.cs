using FlowTimeSim.Compiler;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// The values of a random input in one replica. Each draw is addressed by seed, series, replica and period, so that nothing else in the model, and no other
/// replica, changes it.
/// </summary>
internal static class Draws
{
    /// <summary>One value a bin: the outcome whose cumulated probability first exceeds a uniform number.</summary>
    public static double[] Of(RandomInput input, ulong seed, uint replica, int bins)
    {
        var series = new PhiloxSeries(seed, Philox.SeriesNumber(input.NodeId));
        var cumulated = new double[input.Probabilities.Length];
        var sum = 0.0;
        for (var i = 0; i < cumulated.Length; i++)
        {
            cumulated[i] = sum += input.Probabilities[i];
        }

        var values = new double[bins];
        var (period, value) = (-1L, 0.0);
        for (var t = 0; t < bins; t++)
        {
            var next = input.BinsPerDraw > 0 ? t / input.BinsPerDraw : 0;
            if (next != period)
            {
                period = next;
                value = Outcome(input, cumulated, series.Uniform(replica, (uint)period) * sum);
            }

            values[t] = value;
        }

        return values;
    }

    private static double Outcome(RandomInput input, double[] cumulated, double at)
    {
        for (var i = 0; i < cumulated.Length - 1; i++)
        {
            if (at < cumulated[i])
            {
                return input.Values[i];
            }
        }

        return input.Values[^1];
    }
}
