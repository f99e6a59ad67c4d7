using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>What came of looking for a baseline.</summary>
/// <param name="Baseline">It; null when there is none, and a finding says why.</param>
/// <param name="Reads">The files that decide which it is, found or not, relative to the project: a build looks at them again.</param>
public sealed record BaselineReading(Baseline? Baseline, ImmutableArray<string> Reads);
