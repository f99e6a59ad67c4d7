using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>Draws a chart as SVG that stands by itself; <see cref="ViewAssets.Script"/> adds zoom, hover and keyboard to it.</summary>
public static class ChartPicture
{
    internal const int Width = 820;
    internal const int Left = 56;
    internal const int Right = 10;
    private const int PanelGap = 30;
    private const int LongFrom = 200;
    private const int OverviewHeight = 28;

    /// <summary>The chart as an <c>svg</c> element with classes, for a page with <see cref="ViewAssets.Style"/>.</summary>
    public static string Draw(Chart chart)
    {
        var markup = new Markup();
        Draw(markup, chart);
        return markup.ToString();
    }

    internal static void Draw(Markup markup, Chart chart)
    {
        var clock = LocalClock.Of(chart.Grid);
        var view = chart.View ?? new BinWindow(0, chart.Grid.Bins - 1);
        var ticks = TimeTicks.For(view, clock, (Width - Left - Right) / 76);
        var axis = chart.Panels.Sum(p => p.Height + PanelGap) + PanelGap - 8;
        var isLong = chart.Grid.Bins > LongFrom;
        var height = axis - 4 + (isLong ? OverviewHeight + 8 : 0);
        markup.Add($"""<svg class="time" viewBox="0 0 {Width} {height}" role="img" tabindex="0" aria-label="{chart.Title}" aria-keyshortcuts="ArrowLeft ArrowRight + - Escape T" data-bins="{chart.Grid.Bins}" data-bin="{Figures.Precise(chart.Grid.BinMinutes * 60_000)}" data-clock="{clock?.ToAttribute()}" data-from="{view.From}" data-to="{view.To}" data-axis="{axis - 12}">""");
        var top = PanelGap - 8;
        foreach (var panel in chart.Panels)
        {
            DrawPanel(markup, chart, view, panel, top, ticks);
            top += panel.Height + PanelGap;
        }

        SpanPicture.DrawNames(markup, chart, view, PanelGap - 8, Left, Width - Right);
        markup.Add("""<g class="xticks">""");
        foreach (var tick in ticks)
        {
            var x = X(view, tick.At);
            if (x < Width - 28)
            {
                markup.Add($"""<text class="tick" x="{x}" y="{axis - 12}" text-anchor="middle">{tick.Label}</text>""");
            }
        }

        markup.Add("</g>");
        if (isLong)
        {
            DrawOverview(markup, chart, view, axis);
        }

        markup.Add("</svg>");
    }

    // The whole time in a strip, with what is shown above of it.
    private static void DrawOverview(Markup markup, Chart chart, BinWindow view, int top)
    {
        var line = chart.Panels[^1].Lines[^1];
        markup.Add($"""<g class="overview" data-top="{top}" data-height="{OverviewHeight}"><title>The whole time: press or drag to move</title><rect class="strip" x="{Left}" y="{top}" width="{Width - Left - Right}" height="{OverviewHeight}"/><svg class="whole" x="{Left}" y="{top}" width="{Width - Left - Right}" height="{OverviewHeight}" viewBox="0 0 754 {OverviewHeight}" preserveAspectRatio="none"><path class="still {line.Style}" d="{Sparkline.Path(line.Values, 754, OverviewHeight - 2, Math.Max(100, chart.PointsPerLine / 2))}"/></svg><rect class="window" x="{X(new BinWindow(0, chart.Grid.Bins - 1), view.From)}" y="{top}" width="{(Width - Left - Right) * view.Span / (double)Math.Max(1, chart.Grid.Bins - 1)}" height="{OverviewHeight}"/></g>""");
    }

    private static void DrawPanel(Markup markup, Chart chart, BinWindow view, ChartPanel panel, int top, IReadOnlyList<Tick> ticks)
    {
        var (low, high) = Range(panel, view);
        var divisor = Divisor(Math.Max(Math.Abs(low), Math.Abs(high)));
        var scale = NiceScale.Covering(low, high, Math.Max(2, panel.Height / 55));
        double y(double value) => top + panel.Height - (panel.Height * ((value - scale.Low) / (scale.High - scale.Low)));
        markup.Add($"""<g class="panel" data-top="{top}" data-height="{panel.Height}" data-divisor="{Exponent(divisor)}" data-label="{panel.Label}"><text class="lab" x="{Left}" y="{top - 6}">{panel.Label}</text><g class="ticks">""");
        foreach (var tick in ticks)
        {
            markup.Add($"""<line class="day" x1="{X(view, tick.At)}" x2="{X(view, tick.At)}" y1="{top}" y2="{top + panel.Height}"/>""");
        }

        foreach (var tick in scale.Ticks())
        {
            markup.Add($"""<line class="{(tick.At == 0 ? "axis" : "grid")}" x1="{Left}" x2="{Width - Right}" y1="{y(tick.At)}" y2="{y(tick.At)}"/><text class="tick" x="{Left - 8}" y="{y(tick.At) + 4}" text-anchor="end">{tick.Label}</text>""");
        }

        markup.Add($"""</g><svg class="view" x="{Left}" y="{top}" width="{Width - Left - Right}" height="{panel.Height}">""");
        var across = (Width - Left - Right) / (double)view.Span;
        SpanPicture.Draw(markup, chart, view, across, panel.Height);
        var up = panel.Height * divisor / (scale.High - scale.Low);
        var down = panel.Height + (panel.Height * (scale.Low / (scale.High - scale.Low)));
        markup.Add($"""<g class="plot" transform="matrix({Figures.Precise(across)} 0 0 {Exponent(-up)} {Figures.Precise(-view.From * across)} {Figures.Precise(down)})">""");
        if (panel.Limit is { } limit && limit <= scale.High)
        {
            markup.Add($"""<path class="limit" data-limit="" d="M{-chart.Grid.Bins} {Figures.Precise(limit / divisor)}H{2 * chart.Grid.Bins}"/>""");
        }

        foreach (var mark in chart.Marks)
        {
            // Far beyond both ends of the axis; what is outside of the view is not drawn.
            markup.Add($"""<path class="mark" data-limit="" d="M{mark.Bin} -9999999V9999999"><title>{mark.Label}</title></path>""");
        }

        foreach (var line in panel.Lines)
        {
            if (line.BandTo is { } other)
            {
                markup.Add($"""<path class="band {line.Style}{(line.IsHidden ? " off" : string.Empty)}" data-of="{line.Name}" d="{BandPath.Of(line.Values, other, chart.PointsPerLine, divisor)}"/>""");
            }

            markup.Add($"""<path class="line {line.Style}{(line.HasArea ? " area" : string.Empty)}{(line.IsHidden ? " off" : string.Empty)}" data-name="{line.Name}" d="{LinePath.Of(line, chart.Grid.Bins, chart.PointsPerLine, divisor)}"/>""");
        }

        markup.Add("</g></svg></g>");
    }

    private static double X(BinWindow view, double bin) => Left + ((Width - Left - Right) * (bin - view.From) / view.Span);

    private static (double Low, double High) Range(ChartPanel panel, BinWindow view)
    {
        double low = 0, high = 0;
        foreach (var value in panel.Lines.Where(l => !l.IsHidden).SelectMany(l => l.Values.Skip(view.From).Take(view.To - view.From + 1)).Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        // A limit that is near is shown; one that is far would flatten the line.
        return panel.Limit is { } limit && limit > high && limit <= 2 * high ? (low, limit) : (low, high);
    }

    // Paths are single precision and hold no exponents: very large and very small values are divided by a power of ten.
    private static double Divisor(double size) => size is (>= 1e-2 and < 1e6) or 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(size)) - 2);

    private static string Exponent(double value) => value.ToString("0.######e0", System.Globalization.CultureInfo.InvariantCulture);
}
