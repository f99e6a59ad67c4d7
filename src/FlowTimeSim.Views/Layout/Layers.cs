namespace FlowTimeSim.Views.Layout;

/// <summary>
/// The ranks filled: components, and a bend wherever a connection passes a rank, so that nothing runs through a box. Vertices
/// below <see cref="Components"/> are components.
/// </summary>
internal sealed class Layers
{
    private readonly List<List<int>> before = [];
    private readonly List<List<int>> after = [];

    /// <summary>Builds the layers in the order of the components.</summary>
    public Layers(int[] rank, IReadOnlyList<(int From, int To)> edges, bool[] isBack)
    {
        Components = rank.Length;
        var ranks = rank.Length == 0 ? 0 : rank.Max() + 1;
        Rows = [.. Enumerable.Range(0, ranks).Select(_ => new List<int>())];
        Bends = new List<int>[edges.Count];
        for (var i = 0; i < rank.Length; i++)
        {
            AddVertex(rank[i]);
        }

        for (var e = 0; e < edges.Count; e++)
        {
            Bends[e] = [];
            if (isBack[e])
            {
                continue;
            }

            var last = edges[e].From;
            for (var r = rank[edges[e].From] + 1; r < rank[edges[e].To]; r++)
            {
                var bend = AddVertex(r);
                Bends[e].Add(bend);
                Link(last, bend);
                last = bend;
            }

            Link(last, edges[e].To);
        }
    }

    /// <summary>How many of the vertices are components.</summary>
    public int Components { get; }

    /// <summary>Components and bends together.</summary>
    public int Count => before.Count;

    /// <summary>The vertices of each rank, in order.</summary>
    public List<List<int>> Rows { get; }

    /// <summary>The bends of each edge.</summary>
    public List<int>[] Bends { get; }

    /// <summary>The neighbours one rank earlier.</summary>
    public IReadOnlyList<int> Before(int vertex) => before[vertex];

    /// <summary>The neighbours one rank later.</summary>
    public IReadOnlyList<int> After(int vertex) => after[vertex];

    private int AddVertex(int rank)
    {
        var vertex = before.Count;
        before.Add([]);
        after.Add([]);
        Rows[rank].Add(vertex);
        return vertex;
    }

    private void Link(int from, int to)
    {
        after[from].Add(to);
        before[to].Add(from);
    }
}
