using System.Text;

namespace FlowTimeSim.Bundles.Tests;

/// <summary>A small bundle to take apart.</summary>
internal static class Samples
{
    public static BundleManifest Manifest { get; } = new()
    {
        ModelId = "line",
        Version = "1.2.0",
        Title = "Manufacturing Line \u00e9\ud83d\ude80 Q4",
        Author = "operations@acme.com",
        Created = "1980-01-01T00:00:00Z",
        Tags = ["capacity", "seasonal"],
        Engines = ["flowtime-2026.05"],
        Parameters = [new("line_capacity", "number", "unit/hour", 120, 1, null)],
        ContentDigest = Digest.Of("meaning"u8),
        Compiler = "0.1.0",
        QualityScore = 0.94,
    };

    public static BundlePart[] Parts { get; } =
    [
        Part("flowtime-model.yaml", AssetTypes.EngineModel, "schemaVersion: 1\n"),
        Part("sources/catalog/line.yaml", AssetTypes.Catalog, "kind: Catalog\n"),
        Part("sources/catalog/\u043b\u0438\u043d\u0438\u044f & co #1.yaml", AssetTypes.Catalog, "kind: Catalog # other\n"),
        Part("series/served.csv", AssetTypes.Series, "t,value\n0,1.5\n"),
        Part("empty.txt", AssetTypes.Other, ""),
    ];

    public static BundlePart Part(string path, string type, string text) =>
        BundlePart.FromBytes(path, path.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "application/yaml", type, Encoding.UTF8.GetBytes(text));

    public static byte[] Bytes(params BundlePart[] parts)
    {
        using var stream = new MemoryStream();
        var writing = BundleWriter.Write(stream, new(Manifest, parts.Length == 0 ? Parts : parts));
        Assert.Empty(writing.Faults);
        return stream.ToArray();
    }

    public static IReadOnlyList<BundleFault> Faults(byte[] bytes)
    {
        var reading = BundleReader.Open(new MemoryStream(bytes));
        Assert.Equal(reading.Faults.Count == 0, reading.Bundle is not null);
        return reading.Faults;
    }

    public static void Refused(byte[] bytes, string code)
    {
        var faults = Faults(bytes);
        Assert.Contains(faults, fault => fault.Code == code);
        Assert.All(faults, fault => Assert.False(string.IsNullOrWhiteSpace(fault.Message)));
    }
}
