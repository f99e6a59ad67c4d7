using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>
/// Names the models of a project: the default scenario has the project's id, any other the id and its own. A second scenario needs
/// <c>DefaultScenario</c>, so that adding one never renames what is published.
/// </summary>
internal static class ModelNaming
{
    public static ImmutableArray<NamedModel> Name(ImmutableArray<ModelAssessment> models, ProjectInputs inputs, ProjectSettings settings, PropertyPlaces places, FindingSink findings)
    {
        var ids = models.Select(m => m.Model.Id).ToList();
        var chosen = Default(models, ids, inputs, settings, places, findings);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = ImmutableArray.CreateBuilder<NamedModel>();
        foreach (var assessment in models)
        {
            var model = assessment.Model;
            var folder = OutputFileName.Of(model.Id);
            if (!folders.Add(folder))
            {
                findings.Report(DiagnosticCatalog.SameOutputName, model.Origin,
                    $"Another model of this project is called '{model.Id}' too, or differs only in case. Give this one a metadata.id of its own.");
                continue;
            }

            var isDefault = chosen is null ? result.Count == 0 : model.Id == chosen;
            var title = settings.Title is null ? model.Title ?? model.Id
                : isDefault || model.Title is null ? settings.Title
                : settings.Title + ": " + model.Title;
            result.Add(new NamedModel(assessment, isDefault ? settings.ModelId : ModelNames.Propose(settings.ModelId + "." + folder), folder, title));
        }

        return result.ToImmutable();
    }

    private static string? Default(
        ImmutableArray<ModelAssessment> models, List<string> ids, ProjectInputs inputs, ProjectSettings settings, PropertyPlaces places, FindingSink findings)
    {
        if (settings.DefaultScenario is { } name)
        {
            // A scenario that did not compile is not here; its own errors say why.
            if (ids.Contains(name) || findings.HasErrors)
            {
                return name;
            }

            findings.Report(DiagnosticCatalog.DefaultScenarioUnknown, places.Of("DefaultScenario"),
                $"DefaultScenario is '{name}', and no scenario is called so. There are {string.Join(", ", ids)}.");
            return null;
        }

        if (ids.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            findings.Report(DiagnosticCatalog.DefaultScenarioMissing, Location.File(inputs.FileName),
                $"The project has {ids.Count} scenarios ({string.Join(", ", ids)}) and does not say which one is '{settings.ModelId}'. Add <DefaultScenario>{ids[0]}</DefaultScenario>; the others are '{settings.ModelId}.<scenario>'.",
                related: [.. models.Select(m => new RelatedPlace(m.Model.Origin.Location, m.Model.Id))]);
        }

        return null;
    }
}
