using System.Globalization;
using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Cli.Comparing;

/// <summary>Reads a run folder, ours or a real engine's: <c>series/index.json</c> and the CSV files that it names, with or without a byte order mark.</summary>
internal static class RunFolderReader
{
    private const string IndexPath = "series/index.json";

    /// <summary>True for a folder that a run left.</summary>
    public static bool IsRunFolder(string folder) => File.Exists(Path.Combine(folder, "series", "index.json"));

    /// <summary>Reads it; null after a finding.</summary>
    public static ComparedSide? Read(string folder, FindingSink findings)
    {
        var sources = new FolderSources(folder);
        var reading = sources.Read(IndexPath);
        SourceFaults.Report(reading, IndexPath, Location.File(IndexPath), findings);
        if (reading.Text is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(reading.Text.Text);
            return Read(json.RootElement, sources, findings);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            findings.Report(DiagnosticCatalog.SourceUnreadable, Location.File(IndexPath), $"The index of the run is not one: it needs a grid and series with id and path.");
            return null;
        }
    }

    private static ComparedSide? Read(JsonElement index, FolderSources sources, FindingSink findings)
    {
        var grid = index.GetProperty("grid");
        var bins = grid.GetProperty("bins").GetInt32();
        var minutes = grid.GetProperty("binSize").GetDouble() * grid.GetProperty("binUnit").GetString() switch
        {
            "hours" => 60,
            "days" => 1440,
            "weeks" => 10080,
            _ => 1,
        };
        var series = new List<KeyValuePair<string, double[]>>();
        foreach (var entry in index.GetProperty("series").EnumerateArray())
        {
            var path = entry.GetProperty("path").GetString()!;
            var reading = sources.Read(path);
            SourceFaults.Report(reading, path, Location.File(IndexPath), findings);
            if (reading.Text is null || Values(reading.Text, bins, findings) is not { } values)
            {
                return null;
            }

            series.Add(new(NameOf(entry), values));
        }

        return new(bins, minutes, series);
    }

    // "node@NODE@DEFAULT" is the node, "node@NODE@class" that class's part of it.
    private static string NameOf(JsonElement entry)
    {
        var id = entry.GetProperty("id").GetString()!;
        var last = id.LastIndexOf('@');
        var middle = last > 0 ? id.LastIndexOf('@', last - 1) : -1;
        return middle <= 0 ? id : id[(last + 1)..] == "DEFAULT" ? id[..middle] : id[..middle] + id[last..];
    }

    private static double[]? Values(SourceText csv, int bins, FindingSink findings)
    {
        var values = new double[bins];
        var lines = csv.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length != bins + 1)
        {
            findings.Report(DiagnosticCatalog.SourceUnreadable, Location.File(csv.Path), $"The series has {lines.Length - 1} rows, and the run has {bins} bins.");
            return null;
        }

        for (var bin = 0; bin < bins; bin++)
        {
            var text = lines[bin + 1].AsSpan()[(lines[bin + 1].IndexOf(',', StringComparison.Ordinal) + 1)..];
            values[bin] = double.NaN;
            if (text.Length > 0 && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out values[bin]))
            {
                findings.Report(DiagnosticCatalog.SourceUnreadable, new Location(csv.Path, bin + 2, 1, bin + 2, 1), $"'{text.ToString()}' is no number.");
                return null;
            }
        }

        return values;
    }
}
