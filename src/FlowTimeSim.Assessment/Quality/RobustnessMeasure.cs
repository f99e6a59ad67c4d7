using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Whether the model still computes under stress: every default test scenario runs, is finite and conserves flow. Whether the plant holds is no matter here.</summary>
internal static class RobustnessMeasure
{
    private const double Weight = 0.20;

    public static Measurement Of(QualityEvidence evidence)
    {
        if (evidence.Model.Flow is null)
        {
            return new Measurement("robustness", Weight, "Not measured: a bare engine model does not say what is demand and what capacity.", []);
        }

        var origin = evidence.Model.Origin.Location;
        var checks = evidence.Stress
            .Where(s => s.Run is not null || !NothingToChange(s, evidence))
            .Select(s => new Check(1, s.Run is null ? 0 : 1, $"{s.Id}: {s.Sentence}", s.Run is null ? origin : null))
            .ToList();
        var leaks = evidence.Findings.Where(f => f.Diagnostic == DiagnosticCatalog.FlowNotConserved).ToList();
        checks.Add(new Check(1, leaks.Count == 0 ? 1 : 0, "Flow is not conserved in a run.", leaks.FirstOrDefault()?.Where));
        var finite = evidence.Stress.Count(s => s.Run is not null);
        return new Measurement(
            "robustness",
            Weight,
            FormattableString.Invariant($"{finite} of {evidence.Stress.Length} default test scenarios are finite{(leaks.Count == 0 ? " and conserve flow" : string.Empty)}."),
            [.. checks]);
    }

    /// <summary>A model without a capacity has nothing to take away: that is not a weakness.</summary>
    private static bool NothingToChange(StressRun run, QualityEvidence evidence) =>
        DefaultScenario.All.FirstOrDefault(s => s.Id == run.Id) is { Measure.Length: > 0 } scenario && scenario.ChangesFor(evidence.Model).IsEmpty;
}
