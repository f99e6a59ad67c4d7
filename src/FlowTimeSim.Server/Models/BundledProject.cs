using System.Collections.Immutable;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Server;

/// <summary>The project in a bundle: its sources, and what <c>sources/project.json</c> says was compiled from them.</summary>
/// <param name="Inputs">What is compiled.</param>
/// <param name="Sources">The sources.</param>
internal sealed record BundledProject(CompilerInputs Inputs, ISources Sources)
{
    /// <summary>The release that its rules are pinned to; null: none.</summary>
    public RulesRelease? Rules { get; private init; }

    private const string Description = BundleSources.Folder + "project.json";
    private const long MaximumDescription = 16L << 20;

    /// <summary>Reads it; null when the bundle holds no sources, or a description that is none.</summary>
    public static BundledProject? Read(Bundle bundle)
    {
        if (bundle.Find(Description) is not { Size: <= MaximumDescription } || Parse(bundle.ReadBytes(Description)) is not { } words)
        {
            return null;
        }

        var engines = bundle.Manifest.Engines.Select(EngineDialects.Find).OfType<EngineDialect>().ToImmutableArray();
        return new(
            new CompilerInputs
            {
                Catalogs = Items("Catalog"),
                ReferencedCatalogs = Items("ReferencedCatalog"),
                Scenarios = Items("Scenario"),
                Tests = Items("ModelTest"),
                Models = Items("Model"),
                Engines = engines.IsEmpty ? [EngineDialects.FlowTime202605] : engines,
                Export = new ExportOptions(
                    Property("ModelStart"), Property("ModelBins"), Property("ModelBinSize"), Property("ModelBinUnit"),
                    [.. (Property("ModelOutputs") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Description),
            },
            new BundleSources(bundle))
        { Rules = RulesRelease.Parse(Property("RulesVersion")) };

        ImmutableArray<string> Items(string kind) => words.TryGetValue(("items", kind), out var paths) ? [.. paths.Select(BundleSources.PathOf)] : [];

        string? Property(string name) => words.TryGetValue(("properties", name), out var values) && values is [{ Length: > 0 } value] ? value : null;
    }

    private static Dictionary<(string Group, string Name), ImmutableArray<string>>? Parse(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            return Words(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What is no JSON, or no text in it, describes no project; the caller says so.
            return null;
        }
    }

    private static Dictionary<(string Group, string Name), ImmutableArray<string>>? Words(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var words = new Dictionary<(string Group, string Name), ImmutableArray<string>>();
        foreach (var group in root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var member in group.Value.EnumerateObject())
            {
                words[(group.Name, member.Name)] = member.Value.ValueKind switch
                {
                    JsonValueKind.String => [member.Value.GetString()!],
                    JsonValueKind.Array => [.. member.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
                    _ => [],
                };
            }
        }

        return words;
    }
}
