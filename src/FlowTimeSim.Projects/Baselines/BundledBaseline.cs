using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Packing;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>The project in a bundle: every byte of it is verified before one is used.</summary>
internal static class BundledBaseline
{
    private const long MaximumText = 64L << 20;

    public static Baseline? Read(string path, string kind, string said, ProjectInputs inputs, Location place, FindingSink findings, CancellationToken cancellation)
    {
        var reading = BundleReader.Open(path, cancellation: cancellation);
        using var bundle = reading.Bundle;
        if (bundle is null)
        {
            findings.Report(DiagnosticCatalog.BaselineNotFound, place, $"BaselineModel is '{said}', and that is no sound bundle: {reading.Faults[0].Message}");
            return null;
        }

        if (bundle.Find(SourceNames.Folder + SourceProject.FileName) is null)
        {
            findings.Report(DiagnosticCatalog.BaselineNotCompared, place,
                $"The bundle of {bundle.Manifest.ModelId} {bundle.Manifest.Version} holds no sources, so nothing was compared. Pack baselines with <BundleContent>Complete</BundleContent>.");
            return null;
        }

        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in bundle.Manifest.Entries.Where(entry => entry.Path.StartsWith(SourceNames.Folder, StringComparison.Ordinal) && entry.Size <= MaximumText))
        {
            cancellation.ThrowIfCancellationRequested();
            files[Original(entry.Path[SourceNames.Folder.Length..])] = Encoding.UTF8.GetString(bundle.ReadBytes(entry.Path));
        }

        if (Project(files[SourceProject.FileName], bundle.Manifest, inputs) is not { } project)
        {
            findings.Report(DiagnosticCatalog.BaselineNotFound, place, $"BaselineModel is '{said}', and its sources/project.json cannot be read. Pack it again.");
            return null;
        }

        return new Baseline(kind, kind == "bundle" ? said : $"{bundle.Manifest.ModelId} {bundle.Manifest.Version}", project, new MemorySources(files));
    }

    private static ProjectInputs? Project(string json, BundleManifest manifest, ProjectInputs inputs)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            var items = document.RootElement.GetProperty("items");
            var properties = document.RootElement.GetProperty("properties").EnumerateObject()
                .ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString() ?? string.Empty, StringComparer.Ordinal);
            return new ProjectInputs
            {
                ProjectFile = Path.Combine(inputs.Folder, inputs.FileName),
                OutputFolder = inputs.OutputFolder,
                Properties = properties.SetItem("Version", manifest.Version),
                SdkVersion = inputs.SdkVersion,
            }.WithItems(Items);

            ImmutableArray<string> Items(string kind) =>
                items.TryGetProperty(kind, out var paths) ? [.. paths.EnumerateArray().Select(path => Original(path.GetString() ?? string.Empty))] : [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // What is no description of a project is none; the caller says so.
            return null;
        }
    }

    // A step up is a folder "_up" in a bundle.
    private static string Original(string name)
    {
        var up = 0;
        while (name.AsSpan(up * 4).StartsWith("_up/", StringComparison.Ordinal))
        {
            up++;
        }

        return string.Concat(Enumerable.Repeat("../", up)) + name[(up * 4)..];
    }
}
