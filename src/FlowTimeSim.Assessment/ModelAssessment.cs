// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;

namespace FlowTimeSim.Assessment;

/// <summary>A model judged: its run, its tests, the default test scenarios, its score.</summary>
/// <param name="Model">What was judged.</param>
/// <param name="Baseline">The run as the scenario says; null when it is not finite (a finding says where).</param>
/// <param name="Cases">The model's own tests.</param>
/// <param name="Stress">The default test scenarios.</param>
/// <param name="Quality">The score.</param>
public sealed record ModelAssessment(
    CompiledModel Model, ModelRun? Baseline, ImmutableArray<CaseVerdict> Cases, ImmutableArray<StressRun> Stress, QualityScore Quality)
{
    /// <summary>How far series spread over replicas, by name; empty unless <see cref="AssessmentOptions.DrawBands"/> asked for it and something is random.</summary>
    public ImmutableDictionary<string, SeriesBand> Bands { get; init; } = ImmutableDictionary<string, SeriesBand>.Empty;

    /// <summary>Golden files to write (path, CSV text), when accepting was asked for.</summary>
    public ImmutableArray<KeyValuePair<string, string>> AcceptedGolden { get; init; } = [];

    /// <summary>Differences from golden files for a reviewer (path in the scenario's output folder, text of a unified diff).</summary>
    public ImmutableArray<KeyValuePair<string, string>> Differences { get; init; } = [];

    /// <summary>Tests that reproduce what broke a property (path in the scenario's output folder, YAML).</summary>
    public ImmutableArray<KeyValuePair<string, string>> Counterexamples { get; init; } = [];

    /// <summary>The laws that hold for every model, judged in the baseline and in every run of every test case.</summary>
    public ImmutableArray<LawVerdict> Laws { get; init; } = [];

    /// <summary>How many small changes of the model its tests notice; null when that was not asked for.</summary>
    public TestAdequacy? Adequacy { get; init; }
}
