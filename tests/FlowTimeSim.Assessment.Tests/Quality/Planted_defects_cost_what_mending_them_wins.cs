using FlowTimeSim.Assessment.Quality;

namespace FlowTimeSim.Assessment.Tests.Quality;

public sealed class Planted_defects_cost_what_mending_them_wins
{
    /// <summary>What the score shows.</summary>
    private const double Shown = 0.005;

    public static TheoryData<int> Rows => new(PlantedDefect.ReadAll().Select(row => row.Number));

    [Fact]
    public void There_are_at_least_40_of_them() => Assert.True(Rows.Count >= 40, $"There are {Rows.Count}.");

    [Fact]
    public void The_model_into_which_they_are_planted_reaches_one()
    {
        var score = ScoredProject.Of("tests/golden/quality/support").Score();

        Assert.Empty(score.Lost);
        Assert.Equal(1, score.Rounded);
        Assert.Null(score.Weakest);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_lowers_the_score_is_named_and_wins_what_was_promised(int number)
    {
        var row = PlantedDefect.ReadAll().Single(one => one.Number == number);
        var (right, wrong) = row.Plant();
        var (whole, less) = (right.Score(), wrong.Score());
        var said = $"{row}\n{less.Value:0.0000} of {whole.Value:0.0000}\n{string.Join('\n', less.Lost.Select(Said))}";

        Assert.True(less.Value < whole.Value, said);
        var named = less.Lost.Where(point => row.Rules.Contains(point.Rule)).ToArray();
        Assert.True(row.Rules.All(rule => named.Any(point => point.Rule == rule)), said);
        Assert.True(named.Any(point => point.Rule == row.Rules[0] && point.Where is { } where && IsThere(row, wrong, where.Path, where.Line)), said);
        var before = whole.Lost.Where(point => row.Rules.Contains(point.Rule)).Sum(point => point.Gain);
        Assert.True(Math.Abs(named.Sum(point => point.Gain) - before - (whole.Value - less.Value)) < Shown, said);
    }

    // Where the text stands that was changed, or the place that the row names.
    private static bool IsThere(PlantedDefect row, ScoredProject wrong, string path, int line)
    {
        if (row.Place == "@")
        {
            return true;
        }

        var text = row.Place.Length > 0 ? row.Place : row.Replacement;
        var at = wrong.Text(row.Path).IndexOf(text, StringComparison.Ordinal);
        var first = wrong.Text(row.Path).AsSpan(0, Math.Max(0, at)).Count('\n') + 1;
        return path == row.Path && at >= 0 && line >= first && line <= first + text.AsSpan().Trim('\n').Count('\n');
    }

    private static string Said(LostPoint point) => $"  {point.Rule} {point.Gain:0.0000} {point.Where?.Path}({point.Where?.Line}) {point.Reason}";
}
