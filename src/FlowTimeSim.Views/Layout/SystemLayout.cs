namespace FlowTimeSim.Views.Layout;

/// <summary>A system laid out in layers: the same system always the same way.</summary>
internal sealed record SystemLayout(BoxPlace[] Boxes, EdgePlace[] Edges, double Width, double Height, bool IsTopDown)
{
    internal const double BoxWidth = 172;
    internal const double BoxHeight = 108;
    private const double Margin = 10;
    private const double WidthOfPage = 1140;

    /// <summary>Lays out components and connections.</summary>
    /// <param name="count">How many components.</param>
    /// <param name="edges">From and to, as indices of components.</param>
    /// <param name="isTopDown">Ranks go down instead of to the right.</param>
    public static SystemLayout Of(int count, IReadOnlyList<(int From, int To)> edges, bool isTopDown)
    {
        var (rank, isBack) = Ranks.Of(count, edges);
        var layers = new Layers(rank, edges, isBack);
        Ordering.Reduce(layers);
        var (along, across) = isTopDown ? (BoxHeight, BoxWidth) : (BoxWidth, BoxHeight);
        var centre = Placement.Across(layers, across, isTopDown ? 28 : 22, 18);
        var ranks = layers.Rows.Count;
        var backs = isBack.Count(b => b);
        var gap = (isTopDown ? 62 : Math.Clamp((WidthOfPage - (ranks * along)) / Math.Max(1, ranks - 1), 96, 300)) + Math.Min(backs * 4, 40);
        // Loops turn outside of the first and the last rank only where they begin or end there.
        var turn = 34 + Math.Min(backs * 4, 40);
        var head = Margin + (edges.Where((e, i) => isBack[i] && rank[e.To] == 0).Any() ? turn : 0);
        var foot = Margin + (edges.Where((e, i) => isBack[i] && rank[e.From] == ranks - 1).Any() ? turn : 0);
        var frame = new LayoutFrame(rank, centre, along, across, gap, head, Margin, isTopDown);
        var places = EdgeRouting.Route(frame, layers, edges, isBack);
        var boxes = Enumerable.Range(0, count).Select(frame.Box).ToArray();
        var alongEnd = head + (ranks * along) + (Math.Max(0, ranks - 1) * gap) + foot;
        var acrossEnd = Margin + centre.Select((c, v) => c + (v < count ? across / 2 : 9)).DefaultIfEmpty(0).Max() + Margin + (backs * EdgeRouting.LaneDistance) + (backs > 0 ? isTopDown ? 110 : 12 : 0);
        return isTopDown
            ? new SystemLayout(boxes, places, acrossEnd, alongEnd, isTopDown)
            : new SystemLayout(boxes, places, alongEnd, acrossEnd, isTopDown);
    }
}
