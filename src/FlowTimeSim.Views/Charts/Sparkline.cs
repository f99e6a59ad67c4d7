using System.Globalization;
using System.Text;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>A small line without axes: the course of a series at a glance, from 0 up.</summary>
internal static class Sparkline
{
    /// <summary>The text of a path's <c>d</c> in a box of this size.</summary>
    public static string Path(ReadOnlySpan<double> values, double width, double height, int points)
    {
        var kept = Downsample.MinMax(values, points);
        double low = 0, high = 0;
        foreach (var point in kept)
        {
            low = Math.Min(low, double.IsNaN(point.Value) ? 0 : point.Value);
            high = Math.Max(high, double.IsNaN(point.Value) ? 0 : point.Value);
        }

        var range = high - low > 0 && double.IsFinite(high - low) ? high - low : 1;
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < kept.Length; i++)
        {
            if (double.IsNaN(kept[i].Value))
            {
                pen = 'M';
                continue;
            }

            if (pen == 'L' && i + 1 < kept.Length && kept[i - 1].Value == kept[i].Value && kept[i + 1].Value == kept[i].Value)
            {
                continue;
            }

            var x = values.Length < 2 ? 0 : width * kept[i].Bin / (values.Length - 1);
            var y = height - (height * ((kept[i].Value - low) / range));
            path.Append(CultureInfo.InvariantCulture, $"{pen}{Figures.Coordinate(x)} {Figures.Coordinate(y)}");
            pen = 'L';
        }

        return path.ToString();
    }
}
