using System.Globalization;
using System.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>A golden series as a file: the CSV of a run artifact, <c>bin_index,value</c>, one line a bin; an unknown value is empty.</summary>
internal static class GoldenFile
{
    /// <summary>Writes a series, numbers shortest round-trip.</summary>
    public static string Write(double[] values)
    {
        var text = new StringBuilder("bin_index,value\n");
        for (var t = 0; t < values.Length; t++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{t},");
            if (!double.IsNaN(values[t]))
            {
                text.Append(values[t].ToString("R", CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a series: the last column, with or without a header and an index.</summary>
    /// <returns>The values, or the number (from 1) of the line that is none.</returns>
    public static (double[]? Values, int BadLine) Read(string text)
    {
        var values = new List<double>();
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            var cell = line[(line.LastIndexOf(',') + 1)..].Trim();
            if (cell.IsEmpty && line.Length > 1)
            {
                values.Add(double.NaN);
            }
            else if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                values.Add(value);
            }
            else if (number > 1 || values.Count > 0)
            {
                return (null, number);
            }
        }

        return ([.. values], 0);
    }
}
