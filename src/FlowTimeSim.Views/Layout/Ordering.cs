namespace FlowTimeSim.Views.Layout;

/// <summary>Orders each rank so that few connections cross: sweeps by barycenter (Sugiyama, Tagawa and Toda 1981), the best order kept.</summary>
internal static class Ordering
{
    private const int Sweeps = 8;
    private const int MostEdgesCounted = 400;

    /// <summary>Reorders the rows in place.</summary>
    public static void Reduce(Layers layers)
    {
        var best = layers.Rows.Select(row => row.ToArray()).ToArray();
        var fewest = Crossings(layers);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var i = 1; i < layers.Rows.Count; i++)
            {
                var fixedRow = forward ? i - 1 : layers.Rows.Count - i;
                var row = forward ? i : layers.Rows.Count - i - 1;
                SortBy(layers.Rows[row], layers.Rows[fixedRow], forward ? layers.Before : layers.After);
            }

            var crossings = Crossings(layers);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = [.. layers.Rows.Select(row => row.ToArray())];
            }
        }

        for (var r = 0; r < best.Length; r++)
        {
            layers.Rows[r].Clear();
            layers.Rows[r].AddRange(best[r]);
        }
    }

    private static void SortBy(List<int> row, List<int> neighbours, Func<int, IReadOnlyList<int>> of)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < neighbours.Count; i++)
        {
            place[neighbours[i]] = i;
        }

        // Stable: what has no neighbour stays about where it is.
        var key = new Dictionary<int, double>();
        for (var i = 0; i < row.Count; i++)
        {
            var near = of(row[i]);
            key[row[i]] = near.Count == 0 ? i : near.Average(n => place[n]);
        }

        var sorted = row.OrderBy(v => key[v]).ToList();
        row.Clear();
        row.AddRange(sorted);
    }

    private static int Crossings(Layers layers)
    {
        var total = 0;
        for (var r = 0; r + 1 < layers.Rows.Count; r++)
        {
            var place = new Dictionary<int, int>();
            for (var i = 0; i < layers.Rows[r + 1].Count; i++)
            {
                place[layers.Rows[r + 1][i]] = i;
            }

            var edges = layers.Rows[r].SelectMany((v, i) => layers.After(v).Select(to => (From: i, To: place[to]))).Take(MostEdgesCounted).ToList();
            for (var a = 0; a < edges.Count; a++)
            {
                for (var b = a + 1; b < edges.Count; b++)
                {
                    total += (edges[a].From - edges[b].From) * (edges[a].To - edges[b].To) < 0 ? 1 : 0;
                }
            }
        }

        return total;
    }
}
