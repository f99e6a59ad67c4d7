using System.Numerics;

namespace FlowTimeSim.Engine;

/// <summary>
/// Quantiles over the replicas of one series, bin by bin, in bounded memory: 8 x bins x <see cref="Capacity"/> bytes, and as much again for every doubling of the
/// replicas beyond the capacity. Up to the capacity they are exact (Hyndman and Fan, "Sample quantiles in statistical packages", 1996, definition 7). Beyond it
/// full buffers are sorted and every other value is kept with twice the weight, without chance, so that the answer depends on the replicas alone: after h
/// doublings the rank of the answer is wrong by at most h / capacity of the replicas (Manku, Rajagopalan, Lindsay, "Approximate medians and other quantiles in
/// one pass and with limited memory", 1998).
/// </summary>
public sealed class QuantileBands
{
    private readonly int bins;
    private readonly List<QuantileLevel> levels = [];
    private int replicas;

    /// <summary>Bands of a series.</summary>
    /// <param name="bins">The number of bins.</param>
    /// <param name="capacity">Up to how many replicas the bands are exact; rounded up to a power of two, at least 16.</param>
    public QuantileBands(int bins, int capacity = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        this.bins = bins;
        Capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(ReplicaGroup.Lanes, capacity));
        levels.Add(new QuantileLevel(bins, Capacity));
    }

    /// <summary>Up to how many replicas the bands are exact.</summary>
    public int Capacity { get; }

    /// <summary>How many replicas were added.</summary>
    public int Replicas => replicas;

    /// <summary>
    /// Adds the replicas of a group. Groups of one capacity may be added from several threads at once and in any order; <see cref="Complete"/> stands between one
    /// capacity and the next.
    /// </summary>
    /// <param name="first">The number of the group's first replica, a multiple of <see cref="ReplicaGroup.Lanes"/>.</param>
    /// <param name="count">How many replicas of the group count.</param>
    /// <param name="values">Of each bin one number of each lane, see <see cref="ReplicaGroup.Values"/>.</param>
    public void Add(int first, int count, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, bins * ReplicaGroup.Lanes);
        levels[0].Write(first % Capacity, values);
        Interlocked.Add(ref replicas, count);
    }

    /// <summary>Ends a capacity, or the ensemble. To be called by one thread.</summary>
    /// <param name="isLast">True when no more replicas come: then nothing needs to make room.</param>
    public void Complete(bool isLast)
    {
        levels[0].Count = replicas == 0 ? 0 : ((replicas - 1) % Capacity) + 1;
        for (var level = 0; !isLast && levels[level].Count == Capacity; level++)
        {
            if (level + 1 == levels.Count)
            {
                levels.Add(new QuantileLevel(bins, Capacity));
            }

            levels[level].HalveInto(levels[level + 1]);
        }
    }

    /// <summary>Quantiles of every bin; NaN in a bin where a replica is NaN. To be asked after <see cref="Complete"/>.</summary>
    /// <param name="quantiles">Each from 0 to 1.</param>
    /// <returns>For each quantile one value a bin.</returns>
    /// <exception cref="InvalidOperationException">No replica was added.</exception>
    public double[][] At(params ReadOnlySpan<double> quantiles)
    {
        if (replicas == 0)
        {
            throw new InvalidOperationException("There are no replicas.");
        }

        var result = new double[quantiles.Length][];
        for (var i = 0; i < result.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(quantiles[i]);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(quantiles[i], 1);
            result[i] = new double[bins];
        }

        var all = new double[levels.Sum(level => level.Count)];
        var weights = levels.Count > 1 ? new double[all.Length] : null;
        for (var bin = 0; bin < bins; bin++)
        {
            var at = 0;
            for (var level = 0; level < levels.Count; level++)
            {
                var values = levels[level].Of(bin);
                values.CopyTo(all.AsSpan(at));
                weights?.AsSpan(at, values.Length).Fill(1L << level);
                at += values.Length;
            }

            if (all.AsSpan().ContainsAnyExceptInRange(double.NegativeInfinity, double.PositiveInfinity))
            {
                Array.ForEach(result, row => row[bin] = double.NaN);
            }
            else
            {
                Quantiles.Of(all, weights, quantiles, result, bin);
            }
        }

        return result;
    }
}
