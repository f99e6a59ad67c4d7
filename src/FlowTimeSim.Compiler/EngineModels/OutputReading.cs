using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads the outputs.</summary>
internal static class OutputReading
{
    /// <summary>The outputs that could be read.</summary>
    public static ImmutableArray<EngineOutput> Read(YamlMapping body, KnownNodes known, EngineReading reading)
    {
        if (body["outputs"] is not { } list)
        {
            return [];
        }

        var result = ImmutableArray.CreateBuilder<EngineOutput>();
        foreach (var item in reading.Items(list, "outputs"))
        {
            if (reading.Mapping(item, "output") is { } output)
            {
                result.AddRange(Output(output, known, reading));
            }
        }

        return result.ToImmutable();
    }

    private static IEnumerable<EngineOutput> Output(YamlMapping output, KnownNodes known, EngineReading reading)
    {
        ReadOnlySpan<string> keys = reading.Dialect.HasTopology ? ["series", "as", "exclude"] : ["series", "as"];
        reading.CheckKeys(output, "an output", keys);
        var series = reading.Text(reading.Required(output, "series", "An output"), "series");
        var file = reading.Text(output["as"], "as");
        var exclude = reading.Dialect.HasTopology && output["exclude"] is { } list
            ? reading.Items(list, "exclude").Select(id => reading.Text(id, "exclude")?.Value).ToArray()
            : [];
        if (series is null)
        {
            return [];
        }

        if (file is not null && reading.Dialect.ChecksOutputs && !IsFileName(file.Value))
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, file.Span, $"'{file.Value}' is no file name that {reading.Dialect.Name} writes. It takes letters, digits, '-' and '_', then .csv or .txt.");
            return [];
        }

        if (series.Value == "*" && reading.Dialect.HasTopology)
        {
            return known.Nodes.Where(node => !exclude.Contains(node.Id)).Select(node => new EngineOutput(node.Id));
        }

        var diagnostic = reading.Dialect.ChecksOutputs ? DiagnosticCatalog.UnknownName : DiagnosticCatalog.EngineIgnoresOutput;
        return known.Check(series.Value, series.Span, reading.Findings, diagnostic)
            ? [new EngineOutput(series.Value, file?.Value)]
            : [];
    }

    private static bool IsFileName(string name)
    {
        var stem = name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : string.Empty;
        return stem.Length > 0 && stem.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}
