using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>One thing that is wrong at one place, however many projects and scenarios it hits.</summary>
/// <param name="Finding">As the first project says it; its path is relative to the repository's root, and its severity the highest that any project gives it.</param>
/// <param name="Projects">The projects that it hits: their files, relative to the root, in ordinal order.</param>
public sealed record Cause(Finding Finding, ImmutableArray<string> Projects);
