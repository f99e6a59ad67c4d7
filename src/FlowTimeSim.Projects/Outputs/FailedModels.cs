using System.Collections.Immutable;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>Output folders of what did not compile: its findings must lie somewhere, under the name that its outputs would have.</summary>
internal static class FailedModels
{
    public static IReadOnlyList<string> Folders(ProjectInputs inputs, ImmutableArray<NamedModel> models, ISources sources)
    {
        var taken = models.Select(m => m.Folder).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var compiled = models.Select(m => m.Assessment.Model.Origin.Source.Path).ToHashSet(StringComparer.Ordinal);
        var names = inputs.Scenarios.SelectMany(path => ScenarioNames.Of(path, sources))
            .Concat(inputs.Models.Where(path => !compiled.Contains(path)).Select(path => Path.GetFileNameWithoutExtension(path)));
        var result = names.Select(OutputFileName.Of).Where(taken.Add).ToList();

        if (result.Count == 0 && models.IsEmpty)
        {
            result.Add(OutputFileName.Of(inputs.Name));
        }

        return result;
    }
}
