using System.Globalization;

namespace FlowTimeSim.Cli.Output;

/// <summary>The small table of a run: a row a series, with its mean, its range and its curve.</summary>
internal static class SeriesTable
{
    private const int CurveWidth = 40;

    public static void Print(TextWriter to, List<SeriesRow> series)
    {
        var width = "series".Length;
        foreach (var row in series)
        {
            width = Math.Max(width, row.Name.Length);
        }

        to.WriteLine($"{"series".PadRight(width)}  {"mean",12}  {"min",12}  {"max",12}  curve");
        foreach (var (name, values) in series)
        {
            var (mean, min, max) = Describe(values);
            to.WriteLine($"{name.PadRight(width)}  {Text(mean),12}  {Text(min),12}  {Text(max),12}  {Sparkline.Draw(values, CurveWidth)}");
        }
    }

    private static (double Mean, double Min, double Max) Describe(ReadOnlySpan<double> values)
    {
        double sum = 0, min = double.NaN, max = double.NaN;
        var known = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                continue;
            }

            known++;
            sum += value;
            min = double.IsNaN(min) || value < min ? value : min;
            max = double.IsNaN(max) || value > max ? value : max;
        }

        return (known == 0 ? double.NaN : sum / known, min, max);
    }

    private static string Text(double value) =>
        double.IsNaN(value) ? "unknown" : value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
