using System.Collections.Immutable;
using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Whether the tests would notice a mistake in the model: of the small changes that move an output, the share that makes a test fail.</summary>
internal static class AdequacyMeasure
{
    public static Measurement Of(QualityEvidence evidence)
    {
        if (evidence.Adequacy is not { } adequacy)
        {
            return new Measurement("adequacy", QualityWeights.Adequacy, "Not measured: it is when packing, or with MeasureTestAdequacy.", []);
        }

        if (adequacy.NotMeasured is { } reason)
        {
            return adequacy.IsLost ? NotReached(evidence, reason) : new Measurement("adequacy", QualityWeights.Adequacy, $"Not measured: {reason}.", []);
        }

        var counted = adequacy.Killed + adequacy.Survived;
        return counted == 0
            ? new Measurement("adequacy", QualityWeights.Adequacy, "Not measured: no change of the model moves an output by more than 1 %.", [])
            : new Measurement("adequacy", QualityWeights.Adequacy, FormattableString.Invariant($"The tests notice {adequacy.Killed:#,0} of {counted:#,0} changes that move an output."), Checks(adequacy));
    }

    // What was asked for and not reached is lost: else tests that fail, or none at all, would score more than weak ones.
    private static Measurement NotReached(QualityEvidence evidence, string reason) =>
        new("adequacy", QualityWeights.Adequacy, $"Not reached: {reason}.", [new Check(1, 0, $"Whether the tests would notice a mistake was not measured: {reason}.", evidence.Model.Origin.Location) { Rule = DiagnosticCatalog.AdequacyNotMeasured.Code }]);

    private static ImmutableArray<Check> Checks(TestAdequacy adequacy) =>
    [
        .. adequacy.Killed > 0 ? [new Check(adequacy.Killed, 1, string.Empty, null)] : ImmutableArray<Check>.Empty,
        .. adequacy.Survivors.GroupBy(one => (one.Where.Path, one.Where.Line)).Select(place => place.ToArray()).Select(place => new Check(
            place.Length, 0, $"No test notices when {place[0].What}.{(place[0].Suggestion is { } text ? $" '{text}' would." : string.Empty)}", place[0].Where)
        {
            Rule = DiagnosticCatalog.ChangeUnnoticed.Code,
        }),
    ];
}
