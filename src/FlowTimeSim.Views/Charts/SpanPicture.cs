using System.Globalization;
using System.Text;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>
/// Draws spans: one path for all times of one, in bins across and pixels down, under a transform that the script changes; its
/// names stand where the first of its times in view begins, as far as there is room.
/// </summary>
internal static class SpanPicture
{
    // About what a character takes; there is no font to measure.
    private const double CharacterWidth = 5.8;
    private const int Row = 13;
    private const int Rows = 3;

    /// <summary>Draws the tinted times of a panel.</summary>
    public static void Draw(Markup markup, Chart chart, BinWindow view, double across, int height)
    {
        if (chart.Spans.IsEmpty)
        {
            return;
        }

        markup.Add($"""<g class="spans" transform="matrix({Figures.Precise(across)} 0 0 1 {Figures.Precise(-view.From * across)} 0)">""");
        foreach (var span in chart.Spans)
        {
            markup.Add($"""<path class="{span.Style}" data-name="{span.Label}" d="{Path(span, height)}"><title>{span.Label}</title></path>""");
        }

        markup.Add("</g>");
    }

    /// <summary>Draws the names over the first panel.</summary>
    public static void DrawNames(Markup markup, Chart chart, BinWindow view, int top, double left, double right)
    {
        if (chart.Spans.IsEmpty)
        {
            return;
        }

        markup.Add($"""<g class="names" data-top="{top}">""");
        var ends = new double[Rows];
        foreach (var (label, from) in chart.Spans.SelectMany(span => InView(span, view)).OrderBy(name => name.From))
        {
            var x = Math.Max(left, left + ((right - left) * (from - view.From) / view.Span)) + 3;
            var row = Array.FindIndex(ends, end => end < x);
            var end = x + (label.Length * CharacterWidth);
            if (row < 0 || end > right)
            {
                continue;
            }

            ends[row] = end + 8;
            markup.Add($"""<text class="ev" x="{x}" y="{top + 11 + (row * Row)}">{label}</text>""");
        }

        markup.Add("</g>");
    }

    private static IEnumerable<(string Label, double From)> InView(ChartSpan span, BinWindow view) =>
        span.Times.Where(time => time.To > view.From && time.From < view.To).Select(time => (span.Label, time.From)).Take(1);

    private static string Path(ChartSpan span, int height)
    {
        var path = new StringBuilder();
        foreach (var (from, to) in span.Times)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{Figures.Coordinate(from)} 0H{Figures.Coordinate(to)}V{height}H{Figures.Coordinate(from)}Z");
        }

        return path.ToString();
    }
}
