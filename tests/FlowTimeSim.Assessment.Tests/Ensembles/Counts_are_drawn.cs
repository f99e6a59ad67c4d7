using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.Ensembles;

public sealed class Counts_are_drawn
{
    private static readonly RandomInput Load = new("each", [40, 80, 200], [0.5, 0.3, 0.2], 1, LineModel.Source.Span) { Kind = RandomKind.Each, CountNodeId = "count" };

    [Theory]
    [InlineData(3)]
    [InlineData(45)]
    public void Of_a_poisson_with_its_mean_and_variance(double mean)
    {
        var values = new PoissonDraws(new RandomInput("jobs", [], [], 1, LineModel.Source.Span) { Kind = RandomKind.Poisson }, 42).Replica(0, Many(mean, 20_000));

        Assert.Equal(mean, values.Average(), mean * 0.02);
        Assert.Equal(mean, Variance(values), mean * 0.05);
        Assert.All(values, value => Assert.Equal(Math.Round(value), value));
    }

    [Theory]
    [InlineData(2.25)]
    [InlineData(20)]
    [InlineData(20_000)]
    public void Of_each_with_the_mean_and_variance_of_a_sum(double count)
    {
        var values = EachDraws.Of(Load, 42)!.Replica(0, Many(count, 20_000));

        var fraction = count - Math.Floor(count);
        var variance = (count * 3744) + (fraction * (1 - fraction) * 84 * 84);
        Assert.Equal(84 * count, values.Average(), 84 * count * 0.02);
        Assert.Equal(variance, Variance(values), variance * 0.05);
    }

    [Fact]
    public void Of_each_scaled_and_shifted_for_every_single_one()
    {
        var plain = EachDraws.Of(Load, 42)!.Replica(3, [2, 2, 0, -1, double.NaN]);
        var scaled = EachDraws.Of(Load with { Scale = [1, 2, 1, 1, 1], Offset = [0, 10, 10, 10, 10] }, 42)!.Replica(3, [2, 2, 0, -1, double.NaN]);

        Assert.Equal([plain[0], (2 * plain[1]) + 20, 0, 0, 0], scaled);
    }

    [Fact]
    public void After_what_they_depend_on_and_alike_every_time()
    {
        var model = Compile(
            """
            units: [ship, box]
            series:
              - { id: ships, poisson: 2 ship/h }
              - { id: load, pmf: { 40: 0.5, 200: 0.5 }, unit: box/ship }
            components:
              - { id: berths, kind: source, demand: "EACH(ships, load)" }
              - { id: checks, kind: source, demand: { poisson: "berths.demand / 1000" } }
            """);
        var runner = new ReplicaRunner(model, 42);
        var findings = new FindingSink();
        var runs = Enumerable.Range(0, 20).Select(Replica).ToArray();

        Assert.True(runner.IsRandom);
        Assert.Empty(findings.ToSorted());
        foreach (var (ships, boxes, _) in runs)
        {
            Assert.All(ships.Zip(boxes), pair => Assert.InRange(pair.Second, 40 * pair.First, 200 * pair.First));
        }

        Assert.Equal(2, runs.Average(run => run.Ships.Average()), 0.2);
        Assert.Equal(240, runs.Average(run => run.Boxes.Average()), 24.0);
        Assert.Equal(0.24, runs.Average(run => run.Checks.Average()), 0.1);
        Assert.Equal(runs[3].Checks, Replica(3).Checks);
        Assert.NotEqual(runs[3].Ships, runs[4].Ships);

        (double[] Ships, double[] Boxes, double[] Checks) Replica(int replica)
        {
            var run = runner.Run((uint)replica, findings, default)!;
            return (run.Find("ships")!, run.Find("berths.demand")!, run.Find("checks.demand")!);
        }
    }

    private static CompiledModel Compile(string catalog)
    {
        var findings = new FindingSink();
        var sources = new MemorySources(new Dictionary<string, string>
        {
            ["catalog/c.yaml"] = "kind: Catalog\nversion: 1\nmetadata: { id: c }\n" + catalog + "\n",
            ["scenarios/s.yaml"] = "kind: Scenario\nversion: 1\nmetadata: { id: s }\ngrid: { bins: 100, binSize: 1, binUnit: hours }\n",
        });
        var model = ModelCompiler.Compile(new CompilerInputs { Catalogs = ["catalog/c.yaml"], Scenarios = ["scenarios/s.yaml"] }, sources, findings).Models.SingleOrDefault();
        Assert.Empty(findings.ToSorted().Where(finding => finding.Severity == Severity.Error));
        return model!;
    }

    private static double[] Many(double value, int count) => [.. Enumerable.Repeat(value, count)];

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
