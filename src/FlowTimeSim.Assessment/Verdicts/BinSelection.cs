using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>The bins over which an expectation is judged once.</summary>
/// <param name="Label">What they are, behind the verdict: <c>on 2024-10-18</c>; empty for a whole window.</param>
/// <param name="Bins">Rising, warm-up left out, at least one.</param>
internal sealed record BinSelection(string Label, ImmutableArray<int> Bins);
