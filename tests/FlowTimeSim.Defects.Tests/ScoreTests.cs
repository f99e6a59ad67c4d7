using System.Collections.Frozen;
using System.Collections.Immutable;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Defects.Tests;

/// <summary>A model with one planted defect scores less, the score names the defect, and mending it wins what was promised.</summary>
public sealed class ScoreTests
{
    /// <summary>Half of what a reader sees of a gain, and what an elasticity moves besides.</summary>
    private const double Hundredth = 0.01;

    private static readonly FrozenDictionary<string, ImmutableDictionary<string, QualityScore>> Right = BaseModel.Names.ToFrozenDictionary(
        name => name,
        name => Project.Build(BaseModel.Copy(name)).Models.ToImmutableDictionary(one => one.Model.Id, one => one.Quality, StringComparer.Ordinal),
        StringComparer.Ordinal);

    // What still compiles has a score; a defect that is only worth knowing costs none.
    private static readonly ImmutableArray<(Outcome Defect, string Scenario)> Planted =
    [
        .. Measurement.Outcomes.Where(one => one.Findings.Any(finding => finding.Severity == Severity.Warning) && one.Findings.All(finding => finding.Severity == Severity.Warning))
            .SelectMany(one => one.Scores.Keys.Where(Right[one.Row.Model].ContainsKey).Order(StringComparer.Ordinal).Take(1).Select(scenario => (one, scenario))),
    ];

    [Fact]
    public void At_least_200_of_the_defects_still_have_a_score() => Assert.True(Planted.Length >= 200, $"Only {Planted.Length}.");

    [Fact]
    public void Each_lowers_the_score_and_is_named_in_it() => Assert.Empty(Planted.Select(one => Wrong(one.Defect, one.Scenario)).OfType<string>());

    [Fact]
    public void Each_wins_what_was_promised_when_it_is_mended() => Assert.Empty(Planted.Select(one => Broken(one.Defect, one.Scenario)).OfType<string>());

    private static string? Wrong(Outcome defect, string scenario)
    {
        var (score, right) = (defect.Scores[scenario], Right[defect.Row.Model][scenario]);
        return !(score.Value < right.Value) ? $"{score.Value:0.0000} instead of {right.Value:0.0000}: {defect}"
            : !defect.Findings.All(finding => score.Lost.Any(point => point.Rule == finding.Code && point.Where == finding.Where)) ? $"not named: {defect}"
            : null;
    }

    private static string? Broken(Outcome defect, string scenario)
    {
        var (score, right) = (defect.Scores[scenario], Right[defect.Row.Model][scenario]);

        // The points that only the defective model lost, and what it lost more of the others.
        var before = right.Lost.GroupBy(Key).ToDictionary(points => points.Key, points => points.Sum(point => point.Gain));
        var promised = score.Lost.GroupBy(Key).Sum(points => Math.Max(0, points.Sum(point => point.Gain) - before.GetValueOrDefault(points.Key)));
        var won = right.Value - score.Value;
        return Math.Abs(promised - won) > Hundredth ? $"promised {promised:0.0000}, won {won:0.0000}: {defect}" : null;
    }

    private static (string Rule, string? Path) Key(LostPoint point) => (point.Rule, point.Where?.Path);
}
