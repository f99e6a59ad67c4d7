using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>One answer for a repository, from what the builds of its projects left.</summary>
/// <param name="Root">The repository's root, absolute.</param>
/// <param name="Projects">The projects in question, in ordinal order of their paths.</param>
/// <param name="Causes">What is wrong, errors first, then what hits most projects.</param>
public sealed record RepositorySummary(string Root, ImmutableArray<ProjectSummary> Projects, ImmutableArray<Cause> Causes)
{
    /// <summary>How many projects the repository has.</summary>
    public int AllProjects { get; init; }

    /// <summary>True when only projects are in question that a change hits.</summary>
    public bool IsOfChange { get; init; }

    /// <summary>Projects without results that count.</summary>
    public IEnumerable<ProjectSummary> NotJudged => Projects.Where(project => !project.IsJudged);

    /// <summary>True when every project in question was judged and none has an error.</summary>
    public bool Holds => Projects.All(project => project.State == ProjectState.Holds);

    /// <summary>The causes of a severity.</summary>
    public IEnumerable<Cause> Of(Severity severity) => Causes.Where(cause => cause.Finding.Severity == severity);

    internal int Count(ProjectState state) => Projects.Count(project => project.State == state);
}
