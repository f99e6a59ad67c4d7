using System.Collections.Frozen;
using System.Collections.Immutable;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Defects.Tests;

/// <summary>A model with one planted defect scores less, the score names the defect, and mending it wins what was promised.</summary>
public sealed class ScoreTests
{
    /// <summary>What a reader sees of a gain.</summary>
    private const double Hundredth = 0.005;

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

    // The samples' own tests notice most defects too, which is a loss of its own. Defects that move nothing else are planted in tests/golden/quality.
    [Fact]
    public void Where_nothing_else_moves_what_was_promised_is_won()
    {
        var alone = Planted.Select(one => Gains(one.Defect, one.Scenario)).Where(gains => Math.Abs(gains.Else) < Hundredth).ToArray();
        Assert.True(alone.Length >= 20, $"Only {alone.Length} of {Planted.Length}.");
        Assert.All(alone, gains => Assert.Equal(gains.Won, gains.Promised, Hundredth));
    }

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

    // What the findings of the defect promise, and what else moved with it: a changed number also moves elasticities, fits and tests.
    private static (double Promised, double Won, double Else) Gains(Outcome defect, string scenario)
    {
        var (score, right) = (defect.Scores[scenario], Right[defect.Row.Model][scenario]);
        var named = defect.Findings.Select(finding => finding.Code).ToHashSet(StringComparer.Ordinal);
        double Of(QualityScore one, bool isNamed) => one.Lost.Where(point => named.Contains(point.Rule) == isNamed).Sum(point => point.Gain);
        return (Of(score, true) - Of(right, true), right.Value - score.Value, Of(score, false) - Of(right, false));
    }

    private static string? Broken(Outcome defect, string scenario)
    {
        var (promised, won, other) = Gains(defect, scenario);
        return promised <= 0 || Math.Abs(promised + other - won) > 1e-9 ? $"promised {promised:0.0000} and {other:0.0000}, won {won:0.0000}: {defect}" : null;
    }
}
