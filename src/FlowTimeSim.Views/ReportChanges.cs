using FlowTimeSim.Assessment.Changes;

namespace FlowTimeSim.Views;

/// <summary>What changed since a baseline, for the report.</summary>
/// <param name="Baseline">What it was compared with, in a few words.</param>
/// <param name="Changes">What changed.</param>
public sealed record ReportChanges(string Baseline, ModelChanges Changes);
