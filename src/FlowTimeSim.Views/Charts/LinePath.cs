using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>
/// The path of a line in the line's own numbers: x is the bin, y the value over the panel's divisor. A transform brings it to
/// the page, so the script zooms by changing the transform, and reads the values for hover back from the path.
/// </summary>
internal static class LinePath
{
    /// <summary>The text of the path's <c>d</c>.</summary>
    public static string Of(ChartLine line, int bins, int points, double divisor)
    {
        var kept = line.IsStepped ? Steps(line.Values, points) : Downsample.MinMax(line.Values, points);
        var path = new StringBuilder();
        var pen = false;
        var last = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            var point = kept[i];
            if (double.IsNaN(point.Value))
            {
                Close(path, line, pen, last);
                pen = false;
                continue;
            }

            // The middle of a level stretch says nothing.
            if (pen && i + 1 < kept.Length && kept[i - 1].Value == point.Value && kept[i + 1].Value == point.Value)
            {
                continue;
            }

            var value = Figures.Precise(point.Value / divisor);
            if (!pen)
            {
                // An area begins and ends on the ground, with edges outside of what is shown where the grid ends.
                var from = point.Bin == 0 ? -bins : point.Bin;
                path.Append(CultureInfo.InvariantCulture, $"M{(line.HasArea ? from : point.Bin)} {(line.HasArea ? "0V" + value + "L" + Figures.Coordinate(point.Bin) + " " : string.Empty)}{value}");
            }
            else
            {
                path.Append(CultureInfo.InvariantCulture, $" {point.Bin} {value}");
            }

            pen = true;
            last = point.Bin;
        }

        Close(path, line, pen, last == bins - 1 ? 2 * bins : last);
        return path.ToString();
    }

    private static void Close(StringBuilder path, ChartLine line, bool pen, int to)
    {
        if (pen && line.HasArea)
        {
            path.Append(CultureInfo.InvariantCulture, $"H{to}V0");
        }
    }

    // A step has two points where the value changes; a series that changes too often for that is drawn as a line.
    private static ImmutableArray<LinePoint> Steps(double[] values, int points)
    {
        var result = ImmutableArray.CreateBuilder<LinePoint>();
        for (var bin = 0; bin < values.Length; bin++)
        {
            var value = double.IsFinite(values[bin]) ? values[bin] : double.NaN;
            if (bin > 0 && !values[bin].Equals(values[bin - 1]))
            {
                result.Add(result[^1] with { Bin = bin });
                result.Add(new LinePoint(bin, value));
            }
            else if (bin == 0 || bin == values.Length - 1)
            {
                result.Add(new LinePoint(bin, value));
            }

            if (result.Count > points)
            {
                return Downsample.MinMax(values, points);
            }
        }

        return result.ToImmutable();
    }
}
