using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Compiler;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>What others rely on of the project as such: its id, its scenarios, its engines.</summary>
internal static class ProjectContract
{
    public static ImmutableArray<ContractChange> Compare(
        ImmutableArray<CompiledModel> before, ImmutableArray<ModelAssessment> after, ProjectSettings was, ProjectSettings now, PropertyPlaces places, bool isPartial)
    {
        var changes = ImmutableArray.CreateBuilder<ContractChange>();
        if (was.ModelId != now.ModelId)
        {
            changes.Add(new("model", "ModelId", $"ModelId was '{was.ModelId}' and is '{now.ModelId}'.", VersionStep.Major, places.Of("ModelId")) { Before = was.ModelId, After = now.ModelId });
        }

        // A scenario that has an error now is not gone.
        foreach (var one in before.Where(one => !isPartial && after.All(other => other.Model.Id != one.Id)))
        {
            changes.Add(new("model", one.Id, $"The scenario '{one.Id}' is gone.", VersionStep.Major, places.OfAny("DefaultScenario", "ModelId", "Version")) { Before = one.Id, WhereBefore = one.Origin.Location });
        }

        var (old, engines) = (was.Engines.Select(engine => engine.Name).ToArray(), now.Engines.Select(engine => engine.Name).ToArray());
        foreach (var name in old.Except(engines))
        {
            changes.Add(new("engine", name, $"The engine {name} is no target any more.", VersionStep.Major, places.OfAny("TargetEngines", "TargetEngine")) { Before = name });
        }

        foreach (var name in engines.Except(old))
        {
            changes.Add(new("engine", name, $"The engine {name} is a new target.", VersionStep.Minor, places.OfAny("TargetEngines", "TargetEngine")) { After = name });
        }

        return changes.ToImmutable();
    }
}
