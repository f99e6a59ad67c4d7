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
    private const double Nothing = 1e-12;

    /// <summary>The score with every point lost. A pure function of its evidence.</summary>
    public static QualityScore Score(QualityEvidence evidence)
    {
        ImmutableArray<Measurement> all =
        [
            CompletenessMeasure.Of(evidence),
            EvidenceMeasure.Of(evidence),
            TestsMeasure.Of(evidence),
            RobustnessMeasure.Of(evidence),
            FindingsMeasure.Of(evidence),
            AdequacyMeasure.Of(evidence),
            CostMeasure.Of(evidence),
            ComparisonMeasure.Of(evidence),
        ];
        var measured = all.Where(m => m.Value is not null).ToList();
        var weights = measured.Sum(m => m.Weight);
        var raw = Math.Clamp(measured.Sum(m => m.Weight * m.Value!.Value) / weights, 0, 1);
        var lost = measured.SelectMany(m => m.Checks.Where(c => c.Value < 1).Select(c => Lost(m, c, weights))).Where(point => point.Gain > Nothing)
            .OrderByDescending(point => point.Gain)
            .ThenBy(point => point.Reason, StringComparer.Ordinal)
            .ThenBy(point => point.Where?.Path, StringComparer.Ordinal)
            .ThenBy(point => point.Where?.Line)
            .ToList();

        var errors = evidence.Findings.Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0 && raw > ErrorCap)
        {
            // Nothing else is won before the errors are gone, so this stands first.
            var reason = FormattableString.Invariant($"{errors[0].Code}: {(errors.Count == 1 ? "one error caps" : $"{errors.Count} errors cap")} the score at 0.5. Mend what it says.");
            lost.Insert(0, new LostPoint("findings", reason, errors[0].Where, raw - ErrorCap) { Rule = errors[0].Code });
        }

        return new QualityScore(
            errors.Count > 0 ? Math.Min(raw, ErrorCap) : raw,
            [.. all.Select(m => new QualityComponent(m.Id, m.Weight, m.Value, m.Reason))],
            [.. lost])
        {
            Accepted = evidence.Accepted,
        };
    }

    private static LostPoint Lost(Measurement measurement, Check check, double weights) =>
        new(measurement.Id, check.Advice, check.Where, measurement.Weight * measurement.Missing(check) / weights)
        {
            Rule = check.Rule.Length > 0 ? check.Rule : measurement.Id,
            Bin = check.Bin,
        };
}
