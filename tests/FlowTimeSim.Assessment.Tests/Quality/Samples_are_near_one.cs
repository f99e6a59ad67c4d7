namespace FlowTimeSim.Assessment.Tests.Quality;

/// <summary>What the samples and the template lack is what nobody can give them: nothing was counted in systems that were made up.</summary>
public sealed class Samples_are_near_one
{
    [Theory]
    [InlineData("samples/hello")]
    [InlineData("samples/airport-checkpoint")]
    [InlineData("samples/emergency-room")]
    [InlineData("samples/manufacturing-line")]
    [InlineData("sdk/templates/content/flowtime")]
    public void Only_observed_data_is_wanting(string folder)
    {
        var score = ScoredProject.Of(folder).Score();

        Assert.Equal(["evidence.observed"], score.Lost.Select(point => point.Rule));
        Assert.Equal(0.97, score.Rounded);
        Assert.Equal("evidence", score.Weakest!.Id);
    }

    [Fact]
    public void A_finding_that_was_accepted_with_a_reason_stays_visible()
    {
        var accepted = Assert.Single(ScoredProject.Of("samples/manufacturing-line").Score().Accepted);

        Assert.Equal(("FTS5050", "catalog/manufacturing-systems.yaml"), (accepted.Code, accepted.Where.Path));
    }

    [Fact]
    public void The_default_test_scenarios_name_every_parameter()
    {
        var runs = ScoredProject.Of("samples/airport-checkpoint").Assess().Stress;

        Assert.Equal(["baseline", "demand_plus_25", "demand_plus_50", "capacity_minus_20", "no_demand", "no_capacity", "sensitivity_lanes"], runs.Select(run => run.Id));
        Assert.All(runs, run => Assert.NotNull(run.Run));
        Assert.StartsWith("'desk.queue' moves most, by 55.4 %.", runs[^1].Sentence, StringComparison.Ordinal);
    }
}
