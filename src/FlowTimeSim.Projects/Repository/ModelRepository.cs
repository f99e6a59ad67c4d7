using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Repository;

/// <summary>The model projects of a repository, and where it lies.</summary>
/// <param name="Root">The root, absolute.</param>
/// <param name="Projects">In ordinal order of their paths.</param>
public sealed record ModelRepository(string Root, ImmutableArray<RepositoryProject> Projects);
