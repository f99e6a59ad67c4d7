using System.Collections.Immutable;
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
            text.Append(CultureInfo.InvariantCulture, $"{t},").Append(Cell(values[t])).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A value, shortest round-trip; an unknown one is empty.</summary>
    public static string Cell(double value) => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Reads a series: the last column, with or without a header and an index.</summary>
    /// <returns>The text and its values, or the number (from 1) of the line that is none.</returns>
    public static (GoldenText? Golden, int BadLine) Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var lineOf = ImmutableArray.CreateBuilder<int>();
        var values = new List<double>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            lines.Add(raw.ToString());
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
            else if (lines.Count > 1 || values.Count > 0)
            {
                return (null, lines.Count);
            }
            else
            {
                continue;
            }

            lineOf.Add(lines.Count - 1);
        }

        // What follows the last line end is no line.
        if (lines is [.., { Length: 0 }])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return (new GoldenText(lines.ToImmutable(), [.. values], lineOf.ToImmutable()), 0);
    }
}
