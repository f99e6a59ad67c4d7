using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads the grid.</summary>
internal static class GridReading
{
    /// <summary>The grid, or null after a finding.</summary>
    public static Grid? Read(YamlMapping root, EngineReading reading)
    {
        if (reading.Required(root, "grid", "A model") is not { } node || reading.Mapping(node, "grid") is not { } grid)
        {
            return null;
        }

        var size = BinSize(grid, reading);
        var bins = reading.Whole(reading.Required(grid, "bins", "The grid"), "bins", 1, reading.Dialect.MaximumBins, DiagnosticCatalog.EngineGrid);
        var start = Start(grid, reading);
        return bins is { } count && size is var (amount, unit) ? new Grid(count, amount, unit) { Start = start } : null;
    }

    private static (int Size, BinUnit Unit)? BinSize(YamlMapping grid, EngineReading reading)
    {
        var dialect = reading.Dialect;
        if (grid["binMinutes"] is { } minutes)
        {
            if (dialect.AcceptsBinMinutes)
            {
                reading.CheckKeys(grid, "the grid", "bins", "binMinutes", "start");
                return reading.Whole(minutes, "binMinutes", 1, 100_000_000, DiagnosticCatalog.EngineGrid) is { } length ? Shortest(length) : null;
            }

            var key = grid.Entries.First(entry => entry.Key.Value == "binMinutes").Key;
            reading.Findings.Report(DiagnosticCatalog.EngineGrid, key.Span, $"{dialect.Name} refuses 'binMinutes'. Write 'binSize' and 'binUnit'.");
            return null;
        }

        ReadOnlySpan<string> keys = dialect.AcceptsStart ? ["bins", "binSize", "binUnit", "start"] : ["bins", "binSize", "binUnit"];
        reading.CheckKeys(grid, "the grid", keys);
        var size = reading.Whole(reading.Required(grid, "binSize", "The grid"), "binSize", 1, dialect.MaximumBinSize, DiagnosticCatalog.EngineGrid);
        var text = reading.Text(reading.Required(grid, "binUnit", "The grid"), "binUnit");
        if (text is null)
        {
            return null;
        }

        var word = dialect.AcceptsUnitsInAnyCase ? text.Value.ToLowerInvariant() : text.Value;
        BinUnit? unit = word switch
        {
            "minutes" => BinUnit.Minutes,
            "hours" => BinUnit.Hours,
            "days" => BinUnit.Days,
            "weeks" => BinUnit.Weeks,
            _ => null,
        };
        if (unit is null)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineGrid, text.Span, $"'{text.Value}' is no unit of {dialect.Name}. It takes minutes, hours, days and weeks, in lower case.");
        }

        return size is { } amount && unit is { } known ? (amount, known) : null;
    }

    /// <summary>The largest unit of which the length is a whole number.</summary>
    private static (int Size, BinUnit Unit) Shortest(int minutes) => minutes switch
    {
        _ when minutes % 10080 == 0 => (minutes / 10080, BinUnit.Weeks),
        _ when minutes % 1440 == 0 => (minutes / 1440, BinUnit.Days),
        _ when minutes % 60 == 0 => (minutes / 60, BinUnit.Hours),
        _ => (minutes, BinUnit.Minutes),
    };

    private static DateTimeOffset? Start(YamlMapping grid, EngineReading reading)
    {
        if (grid["start"] is not { } node || (!reading.Dialect.AcceptsStart && !reading.Dialect.AcceptsBinMinutes))
        {
            return null;
        }

        if (node is YamlScalar scalar
            && DateTimeOffset.TryParse(scalar.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start))
        {
            return start;
        }

        reading.Findings.Report(DiagnosticCatalog.EngineGrid, node.Span, $"'start' is an instant, such as 2025-01-01T00:00:00Z.");
        return null;
    }
}
