using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Artifacts;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Packing;

/// <summary>The founding document's model artifact, filled from what was said and from what really ran.</summary>
internal static class ArtifactAssembly
{
    public static ModelArtifact Of(NamedModel named, ModelResult result, ProjectInputs inputs, ProjectSettings settings)
    {
        var model = named.Assessment.Model;
        var metadata = new ArtifactMetadata(named.ArtifactId)
        {
            Title = named.Title,
            Description = result.Description,
            Created = settings.Created,
            Author = settings.Authors,
            Version = settings.Version,
            Tags = settings.Tags,
        };
        return new ModelArtifact(metadata, model.Engine)
        {
            SimConfig = new ArtifactSimConfig
            {
                Catalog = CatalogFile(model),
                Scenario = model.Flow is null ? null : model.Id,
                Parameters = [.. model.Parameters.Select(Parameter)],
            },
            Validation = settings.IncludeValidation && settings.IsComplete ? Validation(named, result, inputs, settings) : null,
            Assets = [.. Assets(result, inputs, settings)],
        };
    }

    private static ArtifactValidation Validation(NamedModel named, ModelResult result, ProjectInputs inputs, ProjectSettings settings) => new()
    {
        SimVersion = inputs.SdkVersion,
        ValidationDate = settings.Created,
        TestScenarios =
        [
            .. result.Verdicts.Where(v => v.Outcome != "Skipped").Select(v => v.Id),
            .. named.Assessment.Stress.Where(stress => stress.Run is not null).Select(stress => stress.Id),
        ],
        QualityScore = result.QualityScore,
        EngineCompatibility = true,
    };

    // Paths are those in the bundle.
    private static IEnumerable<ArtifactAsset> Assets(ModelResult result, ProjectInputs inputs, ProjectSettings settings)
    {
        if (settings.IsComplete)
        {
            var packages = SourceNames.Packages(inputs.PackagesFolder, inputs.Folder);
            foreach (var (paths, type) in new[]
            {
                (inputs.Catalogs, AssetTypes.Catalog), (inputs.ReferencedCatalogs, AssetTypes.Catalog), (inputs.Scenarios, AssetTypes.Scenario),
                (inputs.Tests, AssetTypes.Test), (inputs.Data, AssetTypes.Data), (inputs.Models, AssetTypes.Model),
            })
            {
                foreach (var path in paths)
                {
                    yield return new ArtifactAsset(SourceNames.Folder + SourceNames.Of(path, packages), type);
                }
            }

            if (settings.IncludeValidation)
            {
                yield return new ArtifactAsset(BundleAssembly.TestResults, AssetTypes.ValidationResults);
            }
        }

        for (var i = 0; i < result.Engines.Length; i++)
        {
            yield return new ArtifactAsset(EngineModelPrinter.FileName(i, result.Engines[i]), AssetTypes.EngineModel);
        }
    }

    private static string? CatalogFile(CompiledModel model) =>
        model.Flow is { Components: [var first, ..] } ? Path.GetFileName(first.Origin.Source.Path) : null;

    private static ArtifactParameter Parameter(ParameterInfo parameter) => parameter.Text is { } text
        ? new ArtifactParameter(parameter.Name, text, true)
        : new ArtifactParameter(parameter.Name, parameter.Value.ToString(CultureInfo.InvariantCulture), false);
}
