using System.Collections.Immutable;
using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment;

/// <summary>Judges a compiled model: runs it, runs the default test scenarios and its own tests, and scores it.</summary>
public static class Assessor
{
    /// <summary>The assessment. Total on any model: what is wrong with it is a finding.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sources">Where golden files are read.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="findings">Holds what the compiler found, which the score reads, and takes what is found here.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ModelAssessment Assess(
        CompiledModel model, ISources sources, AssessmentOptions options, FindingSink findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(findings);
        var baseline = FiniteRun.Of(model, findings, cancellation);
        if (baseline is not null)
        {
            BaselineRules.Check(baseline, findings);
        }

        var stress = StressRunner.Run(model, baseline, findings, cancellation);
        ImmutableArray<CaseVerdict> cases = [];
        ImmutableArray<KeyValuePair<string, string>> accepted = [];
        if (options.RunTests)
        {
            (cases, accepted) = TestJudge.Judge(model, baseline, stress, sources, options, findings, cancellation);
        }

        var adequacy = options.MeasureAdequacy ? AdequacyMeasurement.Measure(baseline, cases, sources, options, cancellation) : null;
        if (adequacy is not null)
        {
            AdequacyFindings.Report(adequacy, model, findings);
        }

        var evidence = new QualityEvidence(model, options, cases, stress, SeverityPolicy.Of(sources, new SeverityRules { Release = options.Rules }).Visible(findings)) { Adequacy = adequacy };
        return new ModelAssessment(model, baseline, cases, stress, QualityScorer.Score(evidence)) { AcceptedGolden = accepted, Adequacy = adequacy };
    }
}
