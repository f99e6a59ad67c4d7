using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Layout;

/// <summary>Draws connections: as wide as their mean flow, with what flows in all, where there is room for it.</summary>
internal static class EdgePicture
{
    // About what a character of the labels takes; the page has no font of its own to measure.
    private const double CharacterWidth = 6.2;
    private const double LineHeight = 14;

    /// <summary>Draws all connections.</summary>
    public static void Draw(Markup markup, ModelRun? run, SystemLayout layout, IReadOnlyList<FlowConnection> connections)
    {
        var totals = connections.Select(c => Total(run, c)).ToArray();
        var most = totals.Select(t => t?.Mean ?? 0).Append(0).Max();
        var taken = layout.Boxes.ToList();
        for (var i = 0; i < connections.Count; i++)
        {
            var share = most > 0 && totals[i] is { } total ? Math.Clamp(total.Mean / most, 0, 1) : 0;
            var width = 1.4 + (5.6 * share);
            markup.Add($"""<g class="link"><title>{Title(connections[i], totals[i])}</title><path class="edge" stroke-width="{width}" d="{layout.Edges[i].Path}"/><path class="tip" d="{layout.Edges[i].Tip}"/></g>""");
        }

        for (var i = 0; i < connections.Count; i++)
        {
            DrawLabel(markup, Label(connections[i], totals[i]), layout, layout.Edges[i], taken);
        }
    }

    private static void DrawLabel(Markup markup, string label, SystemLayout layout, EdgePlace edge, List<BoxPlace> taken)
    {
        if (label.Length == 0)
        {
            return;
        }

        // Shortened before it is left out; the title has it whole.
        foreach (var text in new[] { label, MarkupText.Shorten(label, 14) }.Distinct(StringComparer.Ordinal))
        {
            var width = text.Length * CharacterWidth;
            foreach (var (x, y) in edge.Labels)
            {
                // Above what runs across, beside what runs down.
                var place = layout.IsTopDown
                    ? new BoxPlace(x + 7, y - (LineHeight / 2), width, LineHeight)
                    : new BoxPlace(x - (width / 2), y - 5 - LineHeight, width, LineHeight);
                if (place.X < 0 || place.Y < 0 || place.X + place.Width > layout.Width || taken.Any(place.Overlaps))
                {
                    continue;
                }

                taken.Add(place);
                markup.Add($"""<text class="fl" x="{place.X + (width / 2)}" y="{place.Y + LineHeight - 3}" text-anchor="middle">{text}</text>""");
                return;
            }
        }
    }

    private static Summary? Total(ModelRun? run, FlowConnection connection) =>
        SeriesReading.Of(run, connection.Id) is { } values && Summary.Of(values, run!.Model.WarmupBins) is { Known: > 0 } summary ? summary : null;

    private static string Label(FlowConnection connection, Summary? total) =>
        string.Join(" ", new[] { connection.Label, connection.Outlet is "served" or "demand" or "arrivals" ? null : connection.Outlet, total is null ? null : Figures.Short(total.Sum) }
            .Where(t => !string.IsNullOrEmpty(t)).Distinct(StringComparer.Ordinal));

    private static string Title(FlowConnection connection, Summary? total) =>
        connection.From + "." + connection.Outlet + " to " + connection.To
        + (total is null ? string.Empty : ": " + Figures.Of(total.Sum) + " in all, " + Figures.Of(total.Mean) + " a bin on average");
}
