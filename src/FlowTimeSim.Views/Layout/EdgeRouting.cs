using System.Text;

namespace FlowTimeSim.Views.Layout;

/// <summary>Draws connections from port to port: curves through the gaps between ranks, loops around the outside.</summary>
internal static class EdgeRouting
{
    internal const double LaneDistance = 20;
    private const double Tip = 11;

    /// <summary>The places of all connections.</summary>
    public static EdgePlace[] Route(LayoutFrame frame, Layers layers, IReadOnlyList<(int From, int To)> edges, bool[] isBack)
    {
        // Ports lie in the order of what they lead to, those of loops outermost.
        var outPort = Ports(frame, edges, e => edges[e].From, e => isBack[e] ? double.MaxValue : frame.Across(layers.Bends[e].Count > 0 ? layers.Bends[e][0] : edges[e].To));
        var inPort = Ports(frame, edges, e => edges[e].To, e => isBack[e] ? double.MaxValue : frame.Across(layers.Bends[e].Count > 0 ? layers.Bends[e][^1] : edges[e].From));
        var lane = 0;
        var places = new EdgePlace[edges.Count];
        for (var e = 0; e < edges.Count; e++)
        {
            places[e] = isBack[e]
                ? Loop(frame, edges[e], outPort[e], inPort[e], lane++)
                : Forward(frame, layers.Bends[e], edges[e], outPort[e], inPort[e]);
        }

        return places;
    }

    private static double[] Ports(LayoutFrame frame, IReadOnlyList<(int From, int To)> edges, Func<int, int> end, Func<int, double> towards)
    {
        var ports = new double[edges.Count];
        foreach (var group in Enumerable.Range(0, edges.Count).GroupBy(end))
        {
            var sorted = group.OrderBy(towards).ToList();
            var distance = Math.Min(26, (frame.BoxAcross - 24) / Math.Max(1, sorted.Count - 1));
            for (var i = 0; i < sorted.Count; i++)
            {
                ports[sorted[i]] = frame.Across(group.Key) + ((i - ((sorted.Count - 1) / 2.0)) * distance);
            }
        }

        return ports;
    }

    private static EdgePlace Forward(LayoutFrame frame, List<int> bends, (int From, int To) edge, double from, double to)
    {
        var along = frame.Start(frame.Rank[edge.From]) + frame.BoxAlong;
        var across = from;
        var path = new StringBuilder("M").Append(frame.At(along, across));
        var labels = new List<(double, double)>();
        for (var i = 0; i <= bends.Count; i++)
        {
            var isLast = i == bends.Count;
            var next = frame.Start(frame.Rank[edge.From] + i + 1) - (isLast ? Tip : 0);
            var target = isLast ? to : frame.Across(bends[i]);
            var middle = (along + next) / 2;
            path.Append('C').Append(frame.At(middle, across)).Append(' ').Append(frame.At(middle, target)).Append(' ').Append(frame.At(next, target));
            foreach (var t in (ReadOnlySpan<double>)[0.5, 0.35, 0.65, 0.22, 0.78])
            {
                // A cubic with both handles in the middle: along is nearly straight in t, across is the smooth step.
                labels.Add(frame.Turn((along * (1 - t) * (1 - t) * (1 - t)) + (3 * middle * t * (1 - t)) + (next * t * t * t), across + ((target - across) * t * t * (3 - (2 * t)))));
            }

            (along, across) = (next, target);
            if (!isLast)
            {
                along += frame.BoxAlong;
                path.Append('L').Append(frame.At(along, across));
            }
        }

        return new EdgePlace(path.ToString(), Arrow(frame, along, to), labels);
    }

    private static EdgePlace Loop(LayoutFrame frame, (int From, int To) edge, double from, double to, int lane)
    {
        var shift = 4 * (lane % 10);
        var start = frame.Start(frame.Rank[edge.From]) + frame.BoxAlong;
        var end = frame.Start(frame.Rank[edge.To]) - Tip;
        var (leave, enter) = (start + 16 + shift, end - 14 - shift);
        var outside = frame.End + 16 + (lane * LaneDistance);
        var path = $"M{frame.At(start, from)}L{frame.At(leave, from)} {frame.At(leave, outside)} {frame.At(enter, outside)} {frame.At(enter, to)} {frame.At(end, to)}";
        var middle = (leave + enter) / 2;
        return new EdgePlace(path, Arrow(frame, end, to), [frame.Turn(middle, outside), frame.Turn((middle + enter) / 2, outside), frame.Turn((middle + leave) / 2, outside)]);
    }

    private static string Arrow(LayoutFrame frame, double along, double across) =>
        $"M{frame.At(along, across - 6)}L{frame.At(along + Tip, across)} {frame.At(along, across + 6)}z";
}
