using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.EngineModels;

/// <summary>A folder of tests/conformance: a model, and what a release of the real engine made of it.</summary>
internal sealed class ConformanceCase(string folder)
{
    public static string Root { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "conformance");

    public SourceText Model { get; } = new("model.yaml", File.ReadAllText(Path.Combine(folder, "model.yaml")));

    public static ConformanceCase Of(string set, string name) => new(Path.Combine(Root, set, name));

    public static IEnumerable<string> Names(string set) =>
        Directory.EnumerateDirectories(Path.Combine(Root, set)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public (bool IsOk, bool IsNonFinite) Expected()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        return (json.RootElement.GetProperty("outcome").GetString() == "ok", json.RootElement.GetProperty("nonFinite").GetBoolean());
    }

    public IReadOnlyDictionary<string, double[]> Series()
    {
        var series = Path.Combine(folder, "series");
        return Directory.Exists(series)
            ? Directory.EnumerateFiles(series, "*.csv").ToDictionary(path => Path.GetFileNameWithoutExtension(path), Read, StringComparer.Ordinal)
            : [];
    }

    private static double[] Read(string path) =>
        [.. File.ReadAllLines(path).Skip(1).Where(line => line.Length > 0).Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))];

    private static string Here([CallerFilePath] string path = "") => path;
}
