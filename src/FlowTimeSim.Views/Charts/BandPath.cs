using System.Globalization;
using System.Text;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>The area between two lines, in the lines' own numbers.</summary>
internal static class BandPath
{
    /// <summary>The text of the path's <c>d</c>; empty where either line has an unknown bin.</summary>
    public static string Of(double[] high, double[] low, int points, double divisor)
    {
        if (high.Length != low.Length || !high.All(double.IsFinite) || !low.All(double.IsFinite))
        {
            return string.Empty;
        }

        var path = new StringBuilder("M");
        foreach (var point in Downsample.MinMax(high, points).Concat(Downsample.MinMax(low, points).Reverse()))
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length > 1 ? " " : string.Empty)}{point.Bin} {Figures.Precise(point.Value / divisor)}");
        }

        return path.Append('Z').ToString();
    }
}
