using System.Globalization;
using System.Text;

namespace FlowTimeSim.Projects.Printing;

/// <summary>A series as CSV: <c>bin_index,value</c>, from 0, LF, numbers shortest round-trip, nothing where unknown.</summary>
public static class SeriesCsv
{
    /// <summary>Writes one series.</summary>
    public static string Write(ReadOnlySpan<double> values)
    {
        var text = new StringBuilder("bin_index,value\n", 16 + (values.Length * 12));
        for (var bin = 0; bin < values.Length; bin++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{bin},");
            if (double.IsFinite(values[bin]))
            {
                text.Append(CultureInfo.InvariantCulture, $"{values[bin]}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
