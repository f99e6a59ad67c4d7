using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>The table behind a chart: the same lines over some bins a row, for those who read rather than look.</summary>
internal static class ChartTable
{
    private static readonly double[] RowMinutes = [1, 5, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160, 40320, 80640, 161280];

    /// <summary>Writes the table, folded away, with at most so many rows.</summary>
    public static void Write(Markup markup, Chart chart, int mostRows)
    {
        var size = BinsPerRow(chart.Grid, mostRows);
        var lines = chart.Panels.SelectMany(p => p.Lines).ToList();
        var span = size == 1 ? Moments.Bin(chart.Grid) : Moments.Length(size * chart.Grid.BinMinutes);
        markup.Add($"""<details class="data"><summary>Table: {span} a row</summary><div class="scroll" tabindex="0" role="region" aria-label="Table: {chart.Title}"><table><thead><tr><th rowspan="2" scope="col">from</th>""");
        foreach (var line in lines)
        {
            markup.Add($"""<th colspan="2" scope="colgroup">{line.Name}</th>""");
        }

        if (!chart.Spans.IsEmpty)
        {
            markup.Add("""<th rowspan="2" scope="col">what holds then</th>""");
        }

        markup.Add("</tr><tr>");
        foreach (var line in lines)
        {
            markup.Add($"""<th class="n" scope="col">{(line.IsFlow ? "total" : "mean")}</th><th class="n" scope="col">highest</th>""");
        }

        markup.Add("</tr></thead><tbody>");
        for (var from = 0; from < chart.Grid.Bins; from += size)
        {
            markup.Add($"""<tr><th scope="row">{Moments.Of(chart.Grid, from)}</th>""");
            foreach (var line in lines)
            {
                var part = Summary.Of(line.Values, from, Math.Min(size, chart.Grid.Bins - from));
                markup.Add($"""<td class="n">{Cell(line.IsFlow ? part.Sum : part.Mean, part)}</td><td class="n">{Cell(part.High, part)}</td>""");
            }

            if (!chart.Spans.IsEmpty)
            {
                markup.Add($"<td>{string.Join(", ", chart.Spans.Where(s => s.Touches(from, size)).Select(s => s.Label))}</td>");
            }

            markup.Add("</tr>");
        }

        markup.Add("</tbody></table></div></details>");
    }

    private static string Cell(double value, Summary part) => part.Known == 0 ? "unknown" : Figures.Of(value);

    private static int BinsPerRow(Grid grid, int mostRows)
    {
        foreach (var minutes in RowMinutes)
        {
            var bins = minutes / grid.BinMinutes;
            if (bins >= 1 && bins == Math.Floor(bins) && Math.Ceiling(grid.Bins / bins) <= mostRows)
            {
                return (int)bins;
            }
        }

        return (grid.Bins + mostRows - 1) / mostRows;
    }
}
