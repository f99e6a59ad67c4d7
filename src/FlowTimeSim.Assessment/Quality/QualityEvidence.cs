using System.Collections.Immutable;
using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>All that a score stands on; nothing else goes into it.</summary>
internal sealed record QualityEvidence(
    CompiledModel Model, AssessmentOptions Options, ImmutableArray<CaseVerdict> Cases, ImmutableArray<StressRun> Stress, ImmutableArray<Finding> Findings)
{
    /// <summary>What the tests notice; null when that was not asked for.</summary>
    public TestAdequacy? Adequacy { get; init; }
}
