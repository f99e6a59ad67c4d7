using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>
/// Whether the model still computes under stress: every default test scenario is finite, flow is conserved, no result hangs on the step, and a test says what
/// must happen when conditions change. Whether the plant holds is no matter here.
/// </summary>
internal static class RobustnessMeasure
{
    private const double Finite = 0.4;
    private const double Conserves = 0.2;
    private const double Step = 0.2;
    private const double Tested = 0.2;

    public static Measurement Of(QualityEvidence evidence)
    {
        if (evidence.Model.Flow is null)
        {
            return new Measurement("robustness", QualityWeights.Robustness, "Not measured: a bare engine model does not say what is demand and what capacity.", []);
        }

        var checks = ImmutableArray.CreateBuilder<Check>();
        var origin = evidence.Model.Origin.Location;
        var runs = evidence.Stress.Where(s => s.Run is not null || !NothingToChange(s, evidence)).ToArray();
        checks.AddRange(runs.Select(s => new Check(Finite / runs.Length, s.Run is null ? 0 : 1, $"{s.Id}: {s.Sentence}", s.Run is null ? origin : null) { Rule = "robustness.finite" }));
        var leaks = evidence.Findings.Where(f => f.Diagnostic == DiagnosticCatalog.FlowNotConserved).ToList();
        checks.Add(new Check(Conserves, leaks.Count == 0 ? 1 : 0, "Flow is not conserved in a run.", leaks.FirstOrDefault()?.Where) { Rule = "robustness.conserves" });
        checks.AddRange(evidence.Step.Results.Select(result => OnOtherStep(result, evidence)));
        if (evidence.Options.RunTests && evidence.Options.TestFilter.Length == 0)
        {
            var tested = evidence.Cases.Any(one => one.IsChanged && one.Expectations.Any(e => e.CanFail));
            checks.Add(new Check(Tested, tested ? 1 : 0, "No test says what must hold under stress. Add a case 'with: { sources.demand: { multiply: 1.25 } }'.", tested ? null : origin) { Rule = "robustness.tested" });
        }

        var finite = runs.Count(s => s.Run is not null);
        return new Measurement(
            "robustness",
            QualityWeights.Robustness,
            FormattableString.Invariant($"{finite} of {runs.Length} default test scenarios are finite{(leaks.Count == 0 ? " and conserve flow" : string.Empty)}. {StepSentence(evidence.Step)}"),
            checks.ToImmutable());
    }

    private static Check OnOtherStep(StepResult result, QualityEvidence evidence)
    {
        var name = PlainText.Escape(result.Series.Name);
        var advice = FormattableString.Invariant($"The {result.Figure} of '{name}' is {result.Own:#,0.##}, but {result.Other:#,0.##} on bins of {evidence.Step.Minutes:0.##} min: {result.Apart * 100:0.#} % apart, where {result.Tolerance * 100:0.#} % are allowed. Take a shorter step until it no longer moves, or say times instead of bins.");
        return new Check(Step / evidence.Step.Results.Length, result.Holds ? 1 : 0, advice, result.Holds ? null : result.Series.Origin.Location) { Rule = "robustness.step", Bin = result.Bin };
    }

    private static string StepSentence(StepComparison step)
    {
        if (step.WhyNot.Length > 0)
        {
            return $"On another step: not measured, as {step.WhyNot}.";
        }

        var same = step.Results.Count(result => result.Holds);
        return FormattableString.Invariant($"On bins of {step.Minutes:0.##} min {same} of {step.Results.Length} totals and peaks are the same within {StepComparison.TotalTolerance * 100:0} % and {StepComparison.PeakTolerance * 100:0} %.");
    }

    /// <summary>A model without a capacity has nothing to take away: that is not a weakness.</summary>
    private static bool NothingToChange(StressRun run, QualityEvidence evidence) =>
        DefaultScenario.All.FirstOrDefault(s => s.Id == run.Id) is { Measure.Length: > 0 } scenario && scenario.ChangesFor(evidence.Model).IsEmpty;
}
