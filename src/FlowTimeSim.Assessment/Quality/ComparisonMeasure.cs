using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Whether its runs can be laid beside others: named results, their units, a start in time, a seed where something is drawn, a version.</summary>
internal static class ComparisonMeasure
{
    public static Measurement Of(QualityEvidence evidence)
    {
        var model = evidence.Model;
        var origin = model.Origin.Location;
        var checks = ImmutableArray.CreateBuilder<Check>();
        Check Asked(string rule, bool holds, string advice, Location? where) => new(1, holds ? 1 : 0, advice, holds ? null : where ?? origin) { Rule = "comparison." + rule };
        checks.Add(Asked("outputs", !model.Outputs.IsEmpty, "It exports no result by name, so that a later version may call everything otherwise. Name some under 'outputs'.", null));
        if (!model.Outputs.IsEmpty)
        {
            var bare = model.Outputs.Select(output => model.Series.GetValueOrDefault(output.Series)).OfType<SeriesInfo>().FirstOrDefault(info => !HasUnit(info));
            checks.Add(Asked("units", bare is null, $"The exported '{PlainText.Escape(bare?.Name ?? string.Empty)}' has no unit: what it is beside another's cannot be told. Say its unit where it is defined.", bare?.Origin.Location));
        }

        checks.Add(Asked("start", model.Grid.Start is not null, "The grid has no start: its bins cannot be laid beside those of real data. Say 'start' in the grid.", null));
        var ensembles = model.Tests.SelectMany(test => test.Cases).Select(one => one.Ensemble).Where(one => one is not null).ToArray();
        if (ensembles.Length > 0)
        {
            var unseeded = ensembles.FirstOrDefault(one => one!.Seed is null);
            checks.Add(Asked("seed", unseeded is null, "An ensemble does not say its seed: draws of two versions cannot be paired. Say 'seed' beside 'replicas'.", unseeded?.Span.Location));
        }

        var missing = checks.Count(check => check.Value < 1);
        return new Measurement(
            "comparison",
            QualityWeights.Comparison,
            missing == 0 ? "Its results have names, units and times: runs can be laid beside each other." : FormattableString.Invariant($"{missing} of {checks.Count} things that a comparison needs are not said."),
            checks.ToImmutable());
    }

    private static bool HasUnit(SeriesInfo info) => info.Kind is SeriesKind.Ratio or SeriesKind.Duration || info.Unit.Text.Length > 0;
}
