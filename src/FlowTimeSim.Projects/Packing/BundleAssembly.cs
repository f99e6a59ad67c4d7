using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Printing;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Packing;

/// <summary>The content of one model's bundle, from what the build left and what it read.</summary>
internal static class BundleAssembly
{
    /// <summary>Where a bundle has the verdicts.</summary>
    public const string TestResults = "validation/test-results.json";

    /// <summary>The picture of the system for lists, beside the report and in the bundle.</summary>
    public const string Preview = "preview.svg";

    private const string Yaml = "application/yaml";
    private const string Json = "application/json";

    public static BundleContent Of(ModelResult model, ProjectRecord record, ProjectInputs inputs, ProjectSettings settings, string? packages, Digest meaning)
    {
        var output = Path.Combine(inputs.OutputFolder, model.Scenario);
        var parts = new List<BundlePart>();
        var artifact = $"model-{model.ArtifactId}.yaml";
        AddFile(parts, output, artifact, artifact, Yaml, AssetTypes.Model);
        for (var i = 0; i < model.Engines.Length; i++)
        {
            var name = EngineModelPrinter.FileName(i, model.Engines[i]);
            AddFile(parts, output, name, name, Yaml, AssetTypes.EngineModel);
        }

        if (settings.IsComplete)
        {
            if (settings.IncludeValidation)
            {
                AddFile(parts, output, "test-results.json", TestResults, Json, AssetTypes.ValidationResults);
            }

            // A project may do without pictures.
            if (File.Exists(Path.Combine(output, Preview)))
            {
                AddFile(parts, output, Preview, Preview, "image/svg+xml", AssetTypes.Report);
            }

            AddSources(parts, record, inputs, packages);
        }

        return new BundleContent(ManifestOf(model, record, settings, meaning), parts);
    }

    private static BundleManifest ManifestOf(ModelResult model, ProjectRecord record, ProjectSettings settings, Digest meaning) => new()
    {
        ModelId = model.ArtifactId,
        Version = settings.Version,
        Title = model.Title,
        Description = model.Description,
        Author = settings.Authors,
        Created = settings.Created,
        Tags = settings.Tags,
        Engines = model.Engines,
        Parameters = [.. model.Parameters.Where(p => p.Type is "number" or "integer").Select(p =>
            new BundleParameter(p.Name, p.Type, p.Unit, p.Default, p.Min, p.Max, p.Description))],
        Content = settings.IsComplete ? BundleCompleteness.Complete : BundleCompleteness.Minimal,
        ContentDigest = meaning,
        Compiler = record.SdkVersion,
        QualityScore = settings.IncludeValidation ? model.QualityScore : null,
        Metadata = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["scenario"] = model.Scenario },
    };

    // Every source of the project is in each of its bundles: what compiles them again compiles the project and takes the scenario of the manifest.
    private static void AddSources(List<BundlePart> parts, ProjectRecord record, ProjectInputs inputs, string? packages)
    {
        var types = TypesOf(record);
        var paths = record.Reads.Concat(record.Items.Where(kind => kind.Key != "ReferencedRoot").SelectMany(kind => kind.Value)).Distinct(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => File.Exists(Path.GetFullPath(path, inputs.Folder))))
        {
            var type = types.GetValueOrDefault(path, path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? AssetTypes.Data : AssetTypes.Other);
            var media = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv" : Yaml;
            AddFile(parts, inputs.Folder, path, SourceNames.Folder + SourceNames.Of(path, packages), media, type);
        }

        var project = SourceProject.Write(record, packages);
        parts.Add(BundlePart.FromBytes(SourceNames.Folder + SourceProject.FileName, Json, AssetTypes.Other, Encoding.UTF8.GetBytes(project)));
    }

    private static Dictionary<string, string> TypesOf(ProjectRecord record)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, paths) in record.Items)
        {
            foreach (var path in paths)
            {
                result[path] = kind switch
                {
                    "Catalog" or "ReferencedCatalog" => AssetTypes.Catalog,
                    "Scenario" => AssetTypes.Scenario,
                    "ModelTest" => AssetTypes.Test,
                    "SeriesData" => AssetTypes.Data,
                    "Model" => AssetTypes.Model,
                    _ => AssetTypes.Other,
                };
            }
        }

        return result;
    }

    private static void AddFile(List<BundlePart> parts, string folder, string path, string name, string media, string type)
    {
        var file = Path.GetFullPath(path, folder);
        parts.Add(new BundlePart(name, media, type, () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)));
    }
}
