using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Bundles;

/// <summary>Writes <c>manifest.json</c>: canonical JSON, so that its bytes depend on what it says alone.</summary>
internal static class ManifestText
{
    public static byte[] Write(BundleManifest manifest) => CanonicalJson.ToBytes(CanonicalValue.Map(
    [
        ("formatVersion", Of(manifest.FormatVersion)),
        ("kind", Of("Model")),
        ("modelId", Of(manifest.ModelId)),
        ("version", Of(manifest.Version)),
        ("title", Of(manifest.Title)),
        ("description", Of(manifest.Description)),
        ("author", Of(manifest.Author)),
        ("created", Of(manifest.Created)),
        ("tags", CanonicalValue.List(manifest.Tags)),
        ("engines", CanonicalValue.List(manifest.Engines)),
        ("parameters", CanonicalValue.List(manifest.Parameters.Select(Parameter))),
        ("content", Of(manifest.Content == BundleCompleteness.Complete ? "complete" : "minimal")),
        ("contentDigest", Of(manifest.ContentDigest.ToString())),
        ("compiler", Of(manifest.Compiler)),
        ("qualityScore", Of(manifest.QualityScore)),
        ("metadata", CanonicalValue.Map(manifest.Metadata.Select(pair => (pair.Key, Of(pair.Value))))),
        ("entries", CanonicalValue.List(manifest.Entries.Select(Entry))),
    ]));

    private static CanonicalValue Parameter(BundleParameter parameter) => CanonicalValue.Map(
    [
        ("name", Of(parameter.Name)),
        ("type", Of(parameter.Type)),
        ("unit", Of(parameter.Unit)),
        ("default", Of(parameter.Default)),
        ("min", Of(parameter.Min)),
        ("max", Of(parameter.Max)),
        ("description", Of(parameter.Description)),
    ]);

    private static CanonicalValue Entry(BundleEntry entry) => CanonicalValue.Map(
    [
        ("path", Of(entry.Path)),
        ("size", Of(entry.Size)),
        ("digest", Of(entry.Digest.ToString())),
        ("mediaType", Of(entry.MediaType)),
        ("type", Of(entry.AssetType)),
    ]);
}
