using System.Collections.Immutable;

namespace FlowTimeSim.Views.Charts;

/// <summary>Fewer points that look the same: of each bucket of bins its lowest and its highest value, so that no peak is lost.</summary>
internal static class Downsample
{
    /// <summary>At most so many points of a series, by rising bin. A point with NaN is a gap.</summary>
    /// <param name="values">One value a bin; what is not finite is unknown.</param>
    /// <param name="points">The most points, at least 2.</param>
    public static ImmutableArray<LinePoint> MinMax(ReadOnlySpan<double> values, int points)
    {
        var result = ImmutableArray.CreateBuilder<LinePoint>(Math.Min(values.Length, points));
        if (values.Length <= points)
        {
            for (var bin = 0; bin < values.Length; bin++)
            {
                result.Add(new LinePoint(bin, double.IsFinite(values[bin]) ? values[bin] : double.NaN));
            }

            return result.ToImmutable();
        }

        var buckets = points / 2;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var from = (int)((long)bucket * values.Length / buckets);
            var to = (int)((long)(bucket + 1) * values.Length / buckets);
            Add(result, values, from, to);
        }

        return result.ToImmutable();
    }

    private static void Add(ImmutableArray<LinePoint>.Builder result, ReadOnlySpan<double> values, int from, int to)
    {
        int low = -1, high = -1;
        for (var bin = from; bin < to; bin++)
        {
            if (!double.IsFinite(values[bin]))
            {
                continue;
            }

            low = low < 0 || values[bin] < values[low] ? bin : low;
            high = high < 0 || values[bin] > values[high] ? bin : high;
        }

        if (low < 0)
        {
            result.Add(new LinePoint(from, double.NaN));
            return;
        }

        result.Add(new LinePoint(Math.Min(low, high), values[Math.Min(low, high)]));
        if (low != high)
        {
            result.Add(new LinePoint(Math.Max(low, high), values[Math.Max(low, high)]));
        }
    }
}
