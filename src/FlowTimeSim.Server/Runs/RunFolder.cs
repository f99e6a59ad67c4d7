using System.Globalization;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Server.Runs;

/// <summary>
/// The folder that a run leaves, laid out as the real engine's: <c>spec.yaml run.json manifest.json provenance.json model/model.yaml
/// series/index.json series/&lt;node&gt;@&lt;NODE&gt;@&lt;CLASS&gt;.csv</c>.
/// </summary>
internal static class RunFolder
{
    public const string IndexPath = "series/index.json";
    public const string ModelPath = "model/model.yaml";

    /// <summary>Makes the files (their names told apart as <paramref name="names"/> does, else ignoring case), and the digest of what was computed: the grid and every series, no time and no name of a run.</summary>
    public static (List<(string Path, byte[] Bytes)> Files, Run Run) Make(
        Run run, ModelRun result, byte[] model, byte[] provenance, StringComparer? names = null)
    {
        var grid = new RunGrid(result.Grid!.Bins, result.Grid.BinSize, result.Grid.BinUnit, result.Grid.Start);
        var entries = new List<SeriesIndexEntry>();
        var files = new List<(string, byte[])>();
        var taken = new HashSet<string>(names ?? StringComparer.OrdinalIgnoreCase);
        foreach (var series in result.Series)
        {
            var component = series.Name.ToUpperInvariant();
            var group = series.Class ?? "DEFAULT";
            var id = $"{series.Name}@{component}@{group}";
            var csv = Csv(series.Values);
            var path = FreePath(id, taken);
            entries.Add(new(id, series.Kind, path, series.Unit, component, group, series.Values.Length, Digest.Of(csv).ToString()));
            files.Add((path, csv));
        }

        var resultDigest = ContentDigest.Compute(CanonicalValue.Map(
            ("bins", Of(grid.Bins)),
            ("binSize", Of(grid.BinSize)),
            ("binUnit", Of(grid.BinUnit)),
            ("start", Of(grid.Start)),
            ("series", CanonicalValue.Map(entries.Select(entry => (entry.Id, Of(entry.Hash)))))));
        var done = run with { Grid = grid, ResultDigest = resultDigest.ToString() };
        var modelHash = Digest.Of(model).ToString();
        files.Add(("spec.yaml", model));
        files.Add((ModelPath, model));
        files.Add(("provenance.json", provenance));
        files.Add(("run.json", JsonSerializer.SerializeToUtf8Bytes(done, RegistryJson.Default.Run)));
        files.Add((IndexPath, JsonSerializer.SerializeToUtf8Bytes(new(1, grid, entries), RegistryJson.Default.SeriesIndex)));
        files.Add(("manifest.json", CanonicalJson.ToBytes(CanonicalValue.Map(
            ("schemaVersion", Of(1)),
            ("runId", Of(run.Id)),
            ("scenarioHash", Of(run.RunKey)),
            ("modelHash", Of(modelHash)),
            ("rng", CanonicalValue.Map(("kind", Of("philox4x32-10")), ("seed", Of(run.Seed)))),
            ("seriesHashes", CanonicalValue.Map(entries.Select(entry => (entry.Id, Of(entry.Hash)))))))));
        return (files, done);
    }

    /// <summary>A series as the run folder has it: header <c>bin_index,value</c>, LF, numbers shortest round-trip.</summary>
    public static byte[] Csv(double[] values)
    {
        var text = new StringBuilder("bin_index,value\n");
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i},{values[i]:R}\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    // Some engines take any text as a node's name; the file's name is what is left of it, and the index tells which is which.
    private static string FreePath(string id, HashSet<string> taken)
    {
        var safe = string.Concat(id.Take(200).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '@' ? c : '_'));
        var path = $"series/{safe}.csv";
        for (var n = 2; !taken.Add(path); n++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"series/{safe}-{n}.csv");
        }

        return path;
    }
}
