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
    /// <summary>How much the results move with each input.</summary>
    public Sensitivity Sensitivity { get; init; } = Sensitivity.None;

    /// <summary>How near the results come to what was observed.</summary>
    public ImmutableArray<ObservedFit> Fits { get; init; } = [];

    /// <summary>The results on another step.</summary>
    public StepComparison Step { get; init; } = new(0, [], "nothing was run again");

    /// <summary>What a comment with a reason hides.</summary>
    public ImmutableArray<Finding> Accepted { get; init; } = [];

    /// <summary>What the tests notice; null when that was not asked for.</summary>
    public TestAdequacy? Adequacy { get; init; }
}
