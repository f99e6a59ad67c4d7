using System.Globalization;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Comparing;

/// <summary>A comparison as text, Markdown or JSON.</summary>
internal static class ComparisonPrinter
{
    private static readonly string[] Heads = ["series", "state", "MAE", "sMAPE", "r", "change", "largest", "at bin"];
    private static readonly string[] States = ["same", "changed", "added", "removed"];

    /// <summary>A line a series, aligned.</summary>
    public static void Text(TextWriter to, RunComparison comparison)
    {
        List<string[]> rows = [Heads, .. comparison.Series.Select(Cells)];
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            to.WriteLine(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }

        to.WriteLine(Summary(comparison));
    }

    /// <summary>A table of Markdown.</summary>
    public static void Markdown(TextWriter to, RunComparison comparison)
    {
        to.WriteLine(Row(Heads));
        to.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|");
        foreach (var series in comparison.Series)
        {
            to.WriteLine(Row(Cells(series).Select(Escape)));
        }

        to.WriteLine();
        to.WriteLine(Summary(comparison));
    }

    /// <summary><c>{configuration, summary, series}</c>, with the members of the registry's comparison.</summary>
    public static string Json(RunComparison comparison) => JsonOutput.Write(json =>
    {
        json.WriteStartObject("configuration");
        json.WriteNumber("tolerance", comparison.Tolerance);
        json.WriteEndObject();
        json.WriteStartObject("summary");
        foreach (var state in States)
        {
            json.WriteNumber(state, comparison.Count(state));
        }

        json.WriteNumber("bins", comparison.Bins);
        json.WriteEndObject();
        json.WriteStartArray("series");
        foreach (var series in comparison.Series)
        {
            json.WriteStartObject();
            json.WriteString("seriesId", series.Name);
            json.WriteString("state", series.State);
            if (series.Difference is { } difference)
            {
                json.Number("mae", difference.Mae);
                json.Number("smape", difference.Smape);
                json.Number("correlation", difference.Correlation);
                json.Number("percentChange", difference.PercentChange);
                json.WriteStartObject("maxAbsDifference");
                json.Number("value", difference.MaxAbsoluteDifference);
                json.WriteNumber("bin", difference.MaxAbsoluteDifferenceBin);
                json.WriteEndObject();
                if (difference.FirstDifferenceBin is { } first)
                {
                    json.WriteStartObject("firstDifference");
                    json.WriteNumber("bin", first);
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Summary(RunComparison comparison) => string.Create(CultureInfo.InvariantCulture,
        $"{comparison.Count("same")} same, {comparison.Count("changed")} changed, {comparison.Count("added")} added, {comparison.Count("removed")} removed, over {comparison.Bins} bins; tolerance {comparison.Tolerance}");

    private static string[] Cells(ComparedSeries series) => series.Difference is not { } difference
        ? [PlainText.Escape(series.Name), series.State, "", "", "", "", "", ""]
        :
        [
            PlainText.Escape(series.Name), series.State, Number(difference.Mae), Number(difference.Smape), Number(difference.Correlation),
            difference.PercentChange is { } percent ? Number(percent) + " %" : "",
            Number(difference.MaxAbsoluteDifference),
            difference.FirstDifferenceBin is null ? "" : difference.MaxAbsoluteDifferenceBin.ToString(CultureInfo.InvariantCulture),
        ];

    private static string Number(double? value) => value is { } number ? number.ToString("#,0.######", CultureInfo.InvariantCulture) : "";

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Escape(string text) => string.Concat(text.Select(c => c is '|' or '\\' or '`' or '<' or '*' or '[' or ']' ? "\\" + c : c.ToString()));
}
