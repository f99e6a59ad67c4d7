namespace FlowTimeSim.Views.Layout;

/// <summary>
/// Places the vertices of each rank across it: as near to the mean of their neighbours as order and distance allow. Each rank is
/// a least-squares problem with a chain of distances, solved exactly by pooling adjacent violators.
/// </summary>
internal static class Placement
{
    private const int Passes = 12;

    /// <summary>The centre of every vertex across the ranks; the lowest edge is at 0.</summary>
    /// <param name="layers">Ordered.</param>
    /// <param name="box">How much a component takes across.</param>
    /// <param name="gap">The least distance of two components.</param>
    /// <param name="lane">How much a passing connection takes.</param>
    public static double[] Across(Layers layers, double box, double gap, double lane)
    {
        double size(int vertex) => vertex < layers.Components ? box : lane;
        double distance(int a, int b) => ((size(a) + size(b)) / 2) + (a < layers.Components && b < layers.Components ? gap : gap / 2);
        var centre = new double[layers.Count];
        for (var pass = 0; pass <= Passes; pass++)
        {
            var forward = pass % 2 == 0;
            for (var i = 0; i < layers.Rows.Count; i++)
            {
                var row = layers.Rows[forward ? i : layers.Rows.Count - 1 - i];
                var wanted = row.Select((v, at) => pass == 0 && i == 0
                    ? at * (box + gap)
                    : Mean(centre, forward ? layers.Before(v) : layers.After(v), pass == 0 ? at * (box + gap) : centre[v])).ToArray();
                Settle(row, wanted, distance, centre);
            }
        }

        var lowest = Enumerable.Range(0, layers.Count).Select(v => centre[v] - (size(v) / 2)).DefaultIfEmpty(0).Min();
        return [.. centre.Select(c => c - lowest)];
    }

    private static double Mean(double[] centre, IReadOnlyList<int> neighbours, double otherwise) =>
        neighbours.Count == 0 ? otherwise : neighbours.Average(n => centre[n]);

    // With the distances taken off, the order of the centres is all that must be kept: isotonic regression.
    private static void Settle(List<int> row, double[] wanted, Func<int, int, double> distance, double[] centre)
    {
        var offset = new double[row.Count];
        for (var i = 1; i < row.Count; i++)
        {
            offset[i] = offset[i - 1] + distance(row[i - 1], row[i]);
        }

        var pools = new List<(double Sum, int Count)>();
        for (var i = 0; i < row.Count; i++)
        {
            pools.Add((wanted[i] - offset[i], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        var at = 0;
        foreach (var (sum, count) in pools)
        {
            for (var i = 0; i < count; i++, at++)
            {
                centre[row[at]] = (sum / count) + offset[at];
            }
        }
    }
}
