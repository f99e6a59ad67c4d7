using System.Collections.Immutable;
using FlowTimeSim.Assessment.Changes;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>What changed in a project since its baseline.</summary>
/// <param name="Baseline">What it was compared with; null when there was nothing.</param>
/// <param name="Version">The baseline's version; null without one.</param>
/// <param name="Models">The changes by scenario.</param>
public sealed record BaselineOutcome(Baseline? Baseline, string? Version, ImmutableSortedDictionary<string, ModelChanges> Models)
{
    /// <summary>Nothing was asked for.</summary>
    public static BaselineOutcome None { get; } = new(null, null, ImmutableSortedDictionary<string, ModelChanges>.Empty);

    /// <summary>What all changes together ask of the version.</summary>
    public VersionStep Step => Models.Values.Select(model => model.Step).DefaultIfEmpty(VersionStep.None).Max();

    /// <summary>The smallest version that the changes allow; null without a baseline.</summary>
    public string? Next => Version is null ? null : VersionDemand.Next(Version, Step);

    /// <summary>The files that decide which baseline it is, relative to the project.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];
}
