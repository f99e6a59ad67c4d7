using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>The findings that concern one model: all but those in the files of another one.</summary>
internal static class ModelFindings
{
    public static ImmutableArray<Finding> Of(NamedModel model, ImmutableArray<NamedModel> models, ImmutableArray<Finding> all)
    {
        var own = model.Assessment.Model.Origin.Source.Path;
        var others = models
            .Select(other => other.Assessment.Model.Origin.Source.Path)
            .Where(path => path != own)
            .ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(finding => !others.Contains(finding.Where.Path))];
    }
}
