using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>A project in the summary of its repository.</summary>
/// <param name="Project">The project.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Reason">Why nothing is known, a sentence; empty otherwise.</param>
public sealed record ProjectSummary(RepositoryProject Project, ProjectState State, string Reason)
{
    /// <summary>What its build found, each once, at paths relative to the repository's root; empty when that speaks of other files than are there.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What changed in its models against their baselines, where its build compared them.</summary>
    public ImmutableArray<ModelChangeNote> Changes { get; init; } = [];

    /// <summary>True when there are results of the files that are there.</summary>
    public bool IsJudged => State is ProjectState.Holds or ProjectState.Fails;

    /// <summary>Its models, of results that count.</summary>
    public ImmutableArray<ModelResult> Models => IsJudged && Project.Record is { } record ? record.Models : [];

    /// <summary>The tests that ran.</summary>
    public int Tests => Models.Sum(model => model.Verdicts.Count(verdict => verdict.Outcome != "Skipped"));

    /// <summary>The tests that passed.</summary>
    public int Passed => Models.Sum(model => model.Verdicts.Count(verdict => verdict.Outcome == "Passed"));

    /// <summary>The lowest score of its models; null without one.</summary>
    public double? Quality => Models.IsEmpty ? null : Models.Min(model => model.QualityScore);
}
