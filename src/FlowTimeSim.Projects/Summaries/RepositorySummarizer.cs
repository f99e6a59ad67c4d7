using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>
/// Reads what builds left and groups it by cause. What was built from other files than are there now, or not at all, is said and not counted: nothing is
/// taken from it.
/// </summary>
public static class RepositorySummarizer
{
    /// <summary>Summarizes.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="scope">The projects in question, by path; null for all.</param>
    /// <param name="cancellation">Stops between projects.</param>
    public static RepositorySummary Of(ModelRepository repository, IReadOnlySet<string>? scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(repository);
        var sources = new FolderSources(repository.Root);
        var byPath = repository.Projects.ToDictionary(project => project.Path, StringComparer.Ordinal);
        var projects = ImmutableArray.CreateBuilder<ProjectSummary>();
        foreach (var project in repository.Projects.Where(project => scope is null || scope.Contains(project.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            projects.Add(Of(project, sources));
        }

        var failed = projects.Where(project => project.State == ProjectState.Fails).Select(project => project.Project.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<ProjectSummary> blamed = [.. projects.Select(project => Blame(project, failed, byPath))];
        return new RepositorySummary(repository.Root, blamed, Causes(blamed)) { AllProjects = repository.Projects.Length, IsOfChange = scope is not null };
    }

    private static ProjectSummary Of(RepositoryProject project, FolderSources sources)
    {
        if (project.Record is not { } record)
        {
            return new(project, ProjectState.NotBuilt, "It was not built here.");
        }

        if (project.Edited.Count > 0)
        {
            var more = project.Edited.Count > 1 ? FormattableString.Invariant($" and {project.Edited.Count - 1} more") : string.Empty;
            return new(project, ProjectState.Stale, $"Its results are older than its files: {project.Edited[0]}{more} changed since.");
        }

        if (RecordedFindings.Read(project, record, sources) is not { } findings)
        {
            return new(project, ProjectState.Lost, "It was built, but what the build found is not there any more.");
        }

        var fails = !record.Succeeded || findings.Any(finding => finding.Severity == Severity.Error);
        return new(project, fails ? ProjectState.Fails : ProjectState.Holds, string.Empty) { Findings = findings, Changes = RecordedChanges.Read(project, record, sources) };
    }

    // A build stops at a reference that fails, and then leaves nothing of what comes after it.
    private static ProjectSummary Blame(ProjectSummary project, HashSet<string> failed, IReadOnlyDictionary<string, RepositoryProject> byPath)
    {
        if (project.IsJudged)
        {
            return project;
        }

        return AffectedProjects.Referenced(project.Project, byPath).FirstOrDefault(other => failed.Contains(other.Path)) is { } culprit
            ? project with { Reason = $"{project.Reason} It references {culprit.Path}, which has errors." }
            : project;
    }

    private static ImmutableArray<Cause> Causes(ImmutableArray<ProjectSummary> projects) =>
    [
        .. projects
            .SelectMany(project => project.Findings.Select(finding => (project.Project.Path, Finding: finding)))
            .GroupBy(found => (found.Finding.Code, found.Finding.Where.Path, found.Finding.Where.Line, found.Finding.Where.Column))
            .Select(group => new Cause(
                group.MaxBy(found => found.Finding.Severity).Finding,
                [.. group.Select(found => found.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderByDescending(cause => cause.Finding.Severity)
            .ThenByDescending(cause => cause.Projects.Length)
            .ThenBy(cause => cause.Finding.Code, StringComparer.Ordinal)
            .ThenBy(cause => cause.Finding.Where.Path, StringComparer.Ordinal)
            .ThenBy(cause => cause.Finding.Where.Line)
            .ThenBy(cause => cause.Finding.Where.Column),
    ];
}
