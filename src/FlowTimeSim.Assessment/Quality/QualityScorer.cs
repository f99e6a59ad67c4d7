using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>
/// The score: the weighted mean of the components that were measured, at most 0.5 while there is an error. It judges the model and not the plant: overload, a
/// stress run that does not hold and a long queue cost nothing. Weights are in docs/quality.md.
/// </summary>
internal static class QualityScorer
{
    private const double ErrorCap = 0.5;

    /// <summary>The score with every point lost. A pure function of its evidence.</summary>
    public static QualityScore Score(QualityEvidence evidence)
    {
        ImmutableArray<Measurement> all =
        [
            CompletenessMeasure.Of(evidence),
            TestsMeasure.Of(evidence),
            RobustnessMeasure.Of(evidence),
            FindingsMeasure.Of(evidence),
            new("evidence", 0.10, "Not measured: no check yet looks at where the model's numbers come from.", []),
            AdequacyMeasure.Of(evidence),
        ];
        var measured = all.Where(m => m.Value is not null).ToList();
        var weights = measured.Sum(m => m.Weight);
        var raw = measured.Sum(m => m.Weight * m.Value!.Value) / weights;
        var lost = measured
            .SelectMany(m => m.Checks.Where(c => c.Value < 1).Select(c => new LostPoint(m.Id, c.Advice, c.Where, m.Weight * m.Missing(c) / weights)))
            .ToList();

        var errors = evidence.Findings.Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0 && raw > ErrorCap)
        {
            var reason = FormattableString.Invariant($"{errors[0].Code}: {(errors.Count == 1 ? "one error caps" : $"{errors.Count} errors cap")} the score at 0.5. Mend what it says.");
            lost.Add(new LostPoint("findings", reason, errors[0].Where, raw - ErrorCap));
        }

        return new QualityScore(
            errors.Count > 0 ? Math.Min(raw, ErrorCap) : raw,
            [.. all.Select(m => new QualityComponent(m.Id, m.Weight, m.Value, m.Reason))],
            [.. lost.OrderByDescending(l => l.Gain).ThenBy(l => l.Reason, StringComparer.Ordinal).ThenBy(l => l.Where?.Path, StringComparer.Ordinal).ThenBy(l => l.Where?.Line)]);
    }
}
