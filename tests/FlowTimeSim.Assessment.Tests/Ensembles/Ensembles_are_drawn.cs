using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;

namespace FlowTimeSim.Assessment.Tests.Ensembles;

public sealed class Ensembles_are_drawn
{
    private static readonly RandomInput Input = new("orders_demand", [80, 100, 150], [0.1, 0.6, 0.3], 1, LineModel.Source.Span);

    private static LineModel Line => LineModel.Of(200, 113, 120) with { Random = [Input] };

    [Fact]
    public void With_the_probabilities_of_their_pmf()
    {
        var values = Draw(Input, 0, 100_000);

        Assert.Equal(0.1, values.Count(v => v == 80) / 100_000.0, 2);
        Assert.Equal(0.6, values.Count(v => v == 100) / 100_000.0, 2);
        Assert.Equal(0.3, values.Count(v => v == 150) / 100_000.0, 2);
    }

    [Fact]
    public void So_that_a_longer_horizon_changes_no_earlier_draw() =>
        Assert.Equal(Draw(Input, 7, 50), Draw(Input, 7, 500).Take(50));

    [Fact]
    public void Once_for_so_many_bins_or_once_a_replica()
    {
        var shared = Draw(Input with { BinsPerDraw = 24 }, 0, 240);
        var once = Draw(Input with { BinsPerDraw = 0 }, 0, 240);

        Assert.All(shared.Chunk(24), day => Assert.Single(day.Distinct()));
        Assert.True(shared.Distinct().Count() > 1);
        Assert.Single(once.Distinct());
    }

    [Fact]
    public void Scaled_and_shifted_bin_by_bin()
    {
        var plain = Draw(Input, 3, 4);
        var scaled = Draw(Input with { Scale = [1, 2, 3, 4], Offset = [0, 0, 10, 10] }, 3, 4);

        Assert.Equal([plain[0], 2 * plain[1], (3 * plain[2]) + 10, (4 * plain[3]) + 10], scaled);
    }

    [Fact]
    public void Several_times_a_bin_with_a_smaller_spread()
    {
        var daily = Draw(Input with { DrawsPerBin = 24 }, 0, 2000);

        Assert.Equal(113, daily.Average(), 0);
        Assert.True(daily.Max() - daily.Min() < 60);
    }

    [Theory]
    [InlineData("p95(max(line.queue)) <= 4000 unit", Outcome.Passed)]
    [InlineData("share(max(line.queue) <= 4000 unit) >= 90 %", Outcome.Passed)]
    [InlineData("mean(sum(orders.demand)) / 200 h >= 110 unit/h", Outcome.Passed)]
    [InlineData("mean(mean(orders.demand)) <= 116 unit/h", Outcome.Passed)]
    [InlineData("p50(max(line.queue)) <= 1 unit", Outcome.Failed)]
    [InlineData("mean(sum(orders.demand)) <= 22600 unit", Outcome.CannotTell)]
    [InlineData("max(max(line.queue)) > 0 unit", Outcome.Passed)]
    public void And_judged_over_all_replicas(string expectation, Outcome outcome)
    {
        var judged = Judged.Of(Line, new TestFile(expectation) { Ensemble = (200, 42) });

        Assert.Equal(outcome, judged.Only.Outcome);
        Assert.Equal(outcome switch { Outcome.Failed => ["FTS4001"], Outcome.CannotTell => ["FTS4005"], _ => [] }, judged.Codes);
    }

    [Fact]
    public void Alike_every_time()
    {
        var test = new TestFile("p95(max(line.queue)) <= 100 unit") { Ensemble = (100, 42) };

        Assert.Equal(Judged.Of(Line, test).Only.Actual, Judged.Of(Line, test).Only.Actual);
        Assert.NotEqual(Judged.Of(Line, test).Only.Actual, Judged.Of(Line, new TestFile("p95(max(line.queue)) <= 100 unit") { Ensemble = (100, 43) }).Only.Actual);
    }

    [Fact]
    public void And_the_verdict_names_its_interval()
    {
        var message = Judged.Of(Line, new TestFile("p50(max(line.queue)) <= 1 unit") { Ensemble = (200, 42) }).Only.Message;

        Assert.Matches(@"^p50\(max\(line\.queue\)\) is [0-9,.]+ unit, above 1 unit, over 200 replicas \(95 %: [0-9,.]+ unit to [0-9,.]+ unit\)\.$", message);
    }

    [Fact]
    public void And_a_model_without_chance_is_reported()
    {
        var judged = Judged.Of(Line with { Random = [] }, new TestFile("p95(max(line.queue)) <= 4000 unit") { Ensemble = (200, 42) });

        Assert.Equal(["FTS4010"], judged.Codes);
        Assert.Equal(Outcome.Passed, judged.Only.Outcome);
    }

    [Fact]
    public void And_an_expectation_must_say_how_many_replicas_hold()
    {
        var judged = Judged.Of(Line, new TestFile("max(line.queue) <= 4000 unit") { Ensemble = (200, 42) });

        Assert.Equal("'max(line.queue) <= 4000 unit' has one value a replica. Say how many replicas must hold, as 'p95(...)' or 'share(...)' around it does.", Assert.Single(judged.Findings).Message);
    }

    [Theory]
    [InlineData(1, 42)]
    [InlineData(2.5, 42)]
    [InlineData(1e9, 42)]
    [InlineData(100, -1)]
    [InlineData(100, 0.5)]
    public void Unless_their_size_or_seed_is_no_number(double replicas, double seed)
    {
        var judged = Judged.Of(Line, new TestFile("p95(max(line.queue)) <= 4000 unit") { Ensemble = (replicas, seed) });

        Assert.Equal(["FTS4011"], judged.Codes);
    }

    [Fact]
    public void And_always_holds_in_every_replica()
    {
        var judged = Judged.Of(Line, new TestFile("orders.demand <= 149 unit/h") { Ensemble = (50, 42), IsAlways = true });

        Assert.StartsWith("In replica 0 orders.demand is 150 unit/h, above 149 unit/h; first at bin ", judged.Only.Message, StringComparison.Ordinal);
    }

    private static double[] Draw(RandomInput input, uint replica, int bins) => Draws.Of(input, 42)!.Replica(replica, bins);
}
