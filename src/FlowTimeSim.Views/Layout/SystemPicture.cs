using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Layout;

/// <summary>Draws the system: a box a component with its course and its load, connections as wide as their flow.</summary>
public static class SystemPicture
{
    private const int PointsForAll = 6000;

    // Of more boxes than these nobody reads a course.
    private const int MostCourses = 80;

    /// <summary>The system as an <c>svg</c> element with classes, for a page with <see cref="ViewAssets.Style"/>.</summary>
    /// <param name="flow">The system.</param>
    /// <param name="run">A run of it; null draws the structure alone.</param>
    /// <param name="view">The bins that the courses show; null for all.</param>
    public static string Draw(FlowModel flow, ModelRun? run, BinWindow? view = null)
    {
        var markup = new Markup();
        var (layout, edges) = Arrange(flow, IsTopDown(flow));
        markup.Add($"""<svg class="system" viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="group" aria-label="{Describe(flow)}">""");
        DrawInside(markup, flow, run, view, layout, edges);
        markup.Add("</svg>");
        return markup.ToString();
    }

    internal static bool IsTopDown(FlowModel flow) => flow.RankDirection is "TB" or "BT";

    internal static (SystemLayout Layout, IReadOnlyList<FlowConnection> Connections) Arrange(FlowModel flow, bool isTopDown)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var component in flow.Components)
        {
            index.TryAdd(component.Id, index.Count);
        }

        var known = flow.Connections.Where(c => index.ContainsKey(c.From) && index.ContainsKey(c.To)).ToList();
        return (SystemLayout.Of(flow.Components.Length, [.. known.Select(c => (index[c.From], index[c.To]))], isTopDown), known);
    }

    internal static void DrawInside(Markup markup, FlowModel flow, ModelRun? run, BinWindow? view, SystemLayout layout, IReadOnlyList<FlowConnection> connections)
    {
        EdgePicture.Draw(markup, run, layout, connections);
        var points = flow.Components.Length > MostCourses ? 0 : Math.Clamp(PointsForAll / Math.Max(1, flow.Components.Length), 24, 144);
        for (var i = 0; i < flow.Components.Length; i++)
        {
            BoxPicture.Draw(markup, new ComponentReading(flow.Components[i], run) { View = view, Inflow = Inflow(run, flow.Components[i], connections) }, layout.Boxes[i], points);
        }
    }

    private static double[]? Inflow(ModelRun? run, FlowComponent component, IReadOnlyList<FlowConnection> connections)
    {
        var all = connections.Where(c => c.To == component.Id).Select(c => SeriesReading.Of(run, c.Id)).ToList();
        if (run is null || all.Count == 0 || all.Contains(null))
        {
            return null;
        }

        var sum = new double[run.Model.Grid.Bins];
        foreach (var values in all)
        {
            for (var t = 0; t < sum.Length; t++)
            {
                sum[t] += values![t];
            }
        }

        return sum;
    }

    internal static string Describe(FlowModel flow) =>
        "System: " + Figures.Count(flow.Components.Length, "component") + ", " + Figures.Count(flow.Connections.Length, "connection")
        + (flow.Connections.Length is > 0 and <= 12 ? ": " + string.Join(", ", flow.Connections.Select(c => c.From + " to " + c.To)) : string.Empty);
}
