using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Repository;

/// <summary>
/// The projects that a change of files hits: through what their last build read, where its record speaks of the files that are there, else through their
/// whole folder; through the files of MSBuild and NuGet on the way to the root; through imports; and through the projects that they reference.
/// </summary>
public static class AffectedProjects
{
    /// <summary>Finds them.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="changed">The changed files, relative to its root: added, edited or deleted.</param>
    /// <param name="cancellation">Stops between projects.</param>
    public static ImmutableArray<AffectedProject> Of(ModelRepository repository, IEnumerable<string> changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(changed);
        var files = changed.Select(path => RepositoryPaths.Join(string.Empty, path)).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        var reach = new ChangeReach(repository, files);
        var hits = new Dictionary<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (var project in repository.Projects)
        {
            cancellation.ThrowIfCancellationRequested();
            hits[project.Path] = reach.Of(project);
        }

        var byPath = repository.Projects.ToDictionary(project => project.Path, StringComparer.Ordinal);
        return
        [
            .. from project in repository.Projects
               let because = hits[project.Path].Union(Referenced(project, byPath).SelectMany(other => hits[other.Path].Where(path => ChangeReach.IsVisible(other, path))))
               where !because.IsEmpty
               select new AffectedProject(project, [.. because]),
        ];
    }

    /// <summary>All projects that one references, directly or through others; it is not among them.</summary>
    internal static IEnumerable<RepositoryProject> Referenced(RepositoryProject project, IReadOnlyDictionary<string, RepositoryProject> byPath)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.Path };
        var stack = new Stack<RepositoryProject>([project]);
        while (stack.TryPop(out var next))
        {
            foreach (var path in next.Outline.References)
            {
                if (byPath.TryGetValue(path, out var other) && seen.Add(path))
                {
                    stack.Push(other);
                    yield return other;
                }
            }
        }
    }
}
