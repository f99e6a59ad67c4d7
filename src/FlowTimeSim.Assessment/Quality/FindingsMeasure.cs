using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>What the compiler and the tests warn of. Each warning costs a tenth of the component, ten cost all of it; errors cost it all, and cap the score.</summary>
internal static class FindingsMeasure
{
    private const double Weight = QualityWeights.Findings;
    private const double Each = 0.1;

    public static Measurement Of(QualityEvidence evidence)
    {
        // The verdict on the plant is no finding about the model: a failed expectation costs in 'tests'.
        var counted = evidence.Findings
            .Where(f => f.Severity == Severity.Warning && f.Diagnostic != DiagnosticCatalog.VerdictOpen && f.Diagnostic != DiagnosticCatalog.QualityLow)
            .ToList();
        var share = Math.Max(Each, counted.Count == 0 ? 1 : 1.0 / counted.Count);
        var checks = counted.Select(f => new Check(Math.Min(Each, share), 0, $"{f.Code}: {f.Message}", f.Where) { Rule = f.Code }).ToList();
        var rest = 1 - checks.Sum(c => c.Share);
        if (rest > 0 || checks.Count == 0)
        {
            checks.Add(new Check(rest, 1, string.Empty, null));
        }

        return new Measurement(
            "findings",
            Weight,
            counted.Count == 0 ? "Nothing is warned of." : FormattableString.Invariant($"{counted.Count} warnings."),
            [.. checks]);
    }
}
