using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Repository;

/// <summary>A project that a change hits.</summary>
/// <param name="Project">The project.</param>
/// <param name="Because">The changed files that hit it, relative to the root, in ordinal order.</param>
public sealed record AffectedProject(RepositoryProject Project, ImmutableArray<string> Because);
