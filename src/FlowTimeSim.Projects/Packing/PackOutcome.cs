using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Packing;

/// <summary>What came of packing.</summary>
/// <param name="Bundles">The bundles written, absolute paths.</param>
/// <param name="Findings">What stood in the way.</param>
public sealed record PackOutcome(ImmutableArray<string> Bundles, ImmutableArray<Finding> Findings);
