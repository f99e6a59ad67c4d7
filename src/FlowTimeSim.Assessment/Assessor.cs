using System.Collections.Immutable;
using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
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

        var laws = new LawBook(findings);
        if (baseline is not null && options.RunTests)
        {
            laws.Judge(baseline, LawBook.Baseline);
        }

        var stress = StressRunner.Run(model, baseline, findings, cancellation);
        var sensitivity = SensitivityRunner.Run(model, baseline, findings, cancellation);
        ImmutableArray<CaseVerdict> cases = [];
        var golden = new GoldenResults();
        if (options.RunTests)
        {
            // How far an expectation is from its limit is asked under stress, not at the edge of what can be.
            (cases, golden) = TestJudge.Judge(model, baseline, [.. stress.Where(run => run.Kind != StressKind.Edge)], sources, options, laws, findings, cancellation);
        }

        var adequacy = options.MeasureAdequacy ? AdequacyMeasurement.Measure(baseline, cases, sources, options, cancellation) : null;
        if (adequacy is not null)
        {
            AdequacyFindings.Report(adequacy, model, findings);
        }

        var fits = ObservedFit.Of(model, baseline);
        ObservedRules.Check(model, fits, findings);
        var policy = SeverityPolicy.Of(sources, new SeverityRules { Release = options.Rules });
        stress = [.. stress, .. sensitivity.Runs];
        var evidence = new QualityEvidence(model, options, cases, stress, policy.Visible(findings))
        {
            Sensitivity = sensitivity,
            Fits = fits,
            Step = StepComparison.Of(model, baseline, cancellation),
            Accepted = policy.Accepted(findings),
            Adequacy = adequacy,
        };
        return new ModelAssessment(model, baseline, cases, stress, QualityScorer.Score(evidence))
        {
            Bands = options.DrawBands && baseline is not null ? BandRunner.Run(model, cancellation) : ImmutableDictionary<string, SeriesBand>.Empty,
            AcceptedGolden = [.. golden.Accepted.Select(file => KeyValuePair.Create(file.Key, file.Value.Text))],
            Laws = laws.Verdicts(),
            Adequacy = adequacy,
            Counterexamples = [.. golden.Counterexamples],
            Differences = [.. golden.Differences],
        };
    }
}
