using System.Globalization;
using System.Text.Json;

namespace FlowTimeSim.Bundles;

/// <summary>Reads <c>manifest.json</c>. The one place where the JSON reader's exceptions become a fault.</summary>
internal static class ManifestReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static BundleManifest? Read(byte[] json, List<BundleFault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var root = document.RootElement;
            var format = root.GetProperty("formatVersion").GetInt32();
            if (format > BundleManifest.CurrentFormat)
            {
                faults.Add(new(
                    BundleCodes.NewerFormat,
                    $"The bundle has format {Say(format)}; this version reads up to {Say(BundleManifest.CurrentFormat)}. Use a newer FlowTimeSim.",
                    BundleNames.Manifest));
                return null;
            }

            return Manifest(root, format);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            faults.Add(new(BundleCodes.BadManifest, $"The manifest cannot be read: {ZipDirectory.Show(exception.Message)}", BundleNames.Manifest));
            return null;
        }
    }

    private static BundleManifest Manifest(JsonElement root, int format) => new()
    {
        FormatVersion = format >= 1 ? format : throw new FormatException("formatVersion is below 1."),
        ModelId = Text(root, "modelId"),
        Version = Text(root, "version"),
        Title = Text(root, "title"),
        Description = OptionalText(root, "description"),
        Author = OptionalText(root, "author"),
        Created = OptionalText(root, "created"),
        Tags = List(root, "tags", item => item.GetString()!),
        Engines = List(root, "engines", item => item.GetString()!),
        Parameters = List(root, "parameters", Parameter),
        Content = Text(root, "content") switch
        {
            "complete" => BundleCompleteness.Complete,
            "minimal" => BundleCompleteness.Minimal,
            _ => throw new FormatException("content is neither complete nor minimal."),
        },
        ContentDigest = DigestOf(root, "contentDigest"),
        Compiler = OptionalText(root, "compiler"),
        QualityScore = OptionalNumber(root, "qualityScore"),
        Metadata = new SortedDictionary<string, string>(
            root.GetProperty("metadata").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal), StringComparer.Ordinal),
        Entries = List(root, "entries", Entry),
    };

    private static BundleParameter Parameter(JsonElement item) => new(
        Text(item, "name"),
        Text(item, "type"),
        OptionalText(item, "unit"),
        OptionalNumber(item, "default"),
        OptionalNumber(item, "min"),
        OptionalNumber(item, "max"),
        OptionalText(item, "description"));

    private static BundleEntry Entry(JsonElement item) => new(
        Text(item, "path"),
        item.GetProperty("size").GetInt64(),
        DigestOf(item, "digest"),
        Text(item, "mediaType"),
        Text(item, "type"));

    private static List<T> List<T>(JsonElement from, string name, Func<JsonElement, T> read)
    {
        var items = from.GetProperty(name).EnumerateArray().Select(read).ToList();
        return items.Contains(default!) ? throw new FormatException($"{name} holds null.") : items;
    }

    private static string Text(JsonElement from, string name) =>
        from.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new FormatException($"{name} is empty.");

    private static string? OptionalText(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static double? OptionalNumber(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetDouble() : null;

    private static Digest DigestOf(JsonElement from, string name) =>
        Digest.TryParse(from.GetProperty(name).GetString(), out var digest) ? digest : throw new FormatException($"{name} is no digest.");

    private static string Say(int value) => value.ToString(CultureInfo.InvariantCulture);
}
