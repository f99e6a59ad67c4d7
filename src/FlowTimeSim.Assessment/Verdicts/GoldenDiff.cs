using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// Writes how a series differs from its golden file as a unified diff of that file: a reviewer reads it like any other, with the time of each place, and
/// <c>git apply</c> accepts just that. Only bins beyond the tolerance are in it.
/// </summary>
internal static class GoldenDiff
{
    private const int Context = 2;
    private const int MostBins = 5_000;

    /// <summary>The diff.</summary>
    /// <param name="head">Sentences for the reader, before the diff itself.</param>
    /// <param name="path">The golden file, relative to the project.</param>
    /// <param name="golden">What is in it.</param>
    /// <param name="actual">The series.</param>
    /// <param name="bins">The bins that differ, rising.</param>
    /// <param name="grid">The grid.</param>
    public static string Write(IEnumerable<string> head, string path, GoldenText golden, double[] actual, IReadOnlyList<int> bins, Grid grid)
    {
        var text = new StringBuilder();
        foreach (var line in head)
        {
            text.Append(line).Append('\n');
        }

        var shown = bins.Take(MostBins).ToHashSet();
        if (shown.Count < bins.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"Only the first {shown.Count:#,0} of {bins.Count:#,0} bins are shown.\n");
        }

        text.Append('\n').Append("--- a/").Append(path).Append('\n').Append("+++ b/").Append(path).Append('\n');
        var changed = shown.Order().Select(bin => golden.LineOf[bin]).ToArray();
        for (var at = 0; at < changed.Length;)
        {
            var (first, end) = (changed[at], at);
            while (end + 1 < changed.Length && changed[end + 1] - changed[end] <= (2 * Context) + 1)
            {
                end++;
            }

            Hunk(text, golden, actual, Math.Max(0, first - Context), Math.Min(golden.Lines.Length - 1, changed[end] + Context), changed.AsSpan(at, end - at + 1), grid);
            at = end + 1;
        }

        return text.ToString();
    }

    private static void Hunk(StringBuilder text, GoldenText golden, double[] actual, int first, int last, ReadOnlySpan<int> changed, Grid grid)
    {
        var count = last - first + 1;
        var bin = golden.BinOf(changed[0]);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{first + 1},{count} +{first + 1},{count} @@ {grid.Describe(bin)}\n");
        for (var line = first; line <= last;)
        {
            if (changed.IndexOf(line) < 0)
            {
                text.Append(' ').Append(golden.Lines[line]).Append('\n');
                line++;
                continue;
            }

            var end = line;
            while (end + 1 <= last && changed.IndexOf(end + 1) >= 0)
            {
                end++;
            }

            for (var old = line; old <= end; old++)
            {
                text.Append('-').Append(golden.Lines[old]).Append('\n');
            }

            for (; line <= end; line++)
            {
                text.Append('+').Append(golden.Replaced(line, actual[golden.BinOf(line)])).Append('\n');
            }
        }
    }
}
