using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Server;

/// <summary>The project in a bundle: its sources, and what <c>sources/project.json</c> says was compiled from them.</summary>
/// <param name="Inputs">What is compiled; paths are those below <c>sources/</c>.</param>
/// <param name="Sources">The sources.</param>
internal sealed record BundledProject(CompilerInputs Inputs, ISources Sources)
{
    private const string Folder = "sources/";
    private const string Description = Folder + "project.json";

    /// <summary>Reads it; null when the bundle holds no sources, or a description that is none.</summary>
    public static BundledProject? Read(Bundle bundle)
    {
        if (bundle.Find(Description) is null || Parse(bundle.ReadBytes(Description)) is not { } described)
        {
            return null;
        }

        var files = bundle.Manifest.Entries
            .Where(entry => entry.Path.StartsWith(Folder, StringComparison.Ordinal) && entry.Path != Description)
            .ToDictionary(entry => entry.Path[Folder.Length..], entry => Encoding.UTF8.GetString(bundle.ReadBytes(entry.Path)), StringComparer.Ordinal);
        var engines = bundle.Manifest.Engines.Select(EngineDialects.Find).OfType<EngineDialect>().ToImmutableArray();
        return new(
            new CompilerInputs
            {
                Catalogs = described("items", "Catalog"),
                ReferencedCatalogs = described("items", "ReferencedCatalog"),
                Scenarios = described("items", "Scenario"),
                Tests = described("items", "ModelTest"),
                Models = described("items", "Model"),
                Engines = engines.IsEmpty ? [EngineDialects.FlowTime202605] : engines,
                Export = new ExportOptions(
                    One("ModelStart"), One("ModelBins"), One("ModelBinSize"), One("ModelBinUnit"),
                    [.. (One("ModelOutputs") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Description),
            },
            new MemorySources(files));

        string? One(string property) => described("properties", property) is [var value] && value.Length > 0 ? value : null;
    }

    private static Func<string, string, ImmutableArray<string>>? Parse(byte[] json)
    {
        try
        {
            var root = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 }).RootElement;
            return root.ValueKind == JsonValueKind.Object ? (group, name) => Words(root, group, name) : null;
        }
        catch (JsonException)
        {
            // What is no JSON describes no project; the caller says so.
            return null;
        }
    }

    private static ImmutableArray<string> Words(JsonElement root, string group, string name)
    {
        if (!root.TryGetProperty(group, out var members) || members.ValueKind != JsonValueKind.Object || !members.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }
}
