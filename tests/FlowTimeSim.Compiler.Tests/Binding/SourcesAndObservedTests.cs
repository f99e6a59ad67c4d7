using FlowTimeSim.Compiler.Provenance;

namespace FlowTimeSim.Compiler.Tests.Binding;

public class SourcesAndObservedTests
{
    private const string Catalog = """
        units: [call]
        parameters: { speed: 20 call/hour, team: { type: integer, default: 2 } }
        components:
          - { id: call-ers, kind: source, demand: 14 call/hour }
          - { id: agent, kind: buffer, capacity: "${speed} * ${team} / 2", limit: 30 call, errorRate: 5 % }
          - { id: later, kind: delay, lag: 90 min }
          - { id: helped, kind: sink }
        connections:
          - { from: call-ers, to: agent }
          - { from: agent, to: later, weight: 20 % }
          - { from: agent, to: helped, weight: rest }

        """;

    private const string Day = "grid: { start: 2024-10-07T00:00, bins: 24, binSize: 1, binUnit: hours }\n";

    [Fact]
    public void Inputs_are_what_holds_a_number_and_each_finds_its_source()
    {
        var model = TestProject.Of(Catalog + "sources: { speed: counted, agent: asked, agent.limit: measured, agent.to_later: guessed, call-ers.demand: counted }\n", Day).Model();

        Assert.Equal(
            ["agent.capacity=asked", "agent.errorRate=asked", "agent.limit=measured", "agent.to_later=guessed", "call_ers.demand=counted", "later.lag=", "speed=counted", "team="],
            ModelInputs.Of(model).Select(input => $"{input.Name}={input.Source}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_scenario_says_it_over_the_catalog_and_over_what_it_extends()
    {
        var project = TestProject.Of(Catalog + "sources: { speed: catalog, agent: catalog }\n", Day + "sources: { speed: below, call-ers: below }\n")
            .With("scenarios/t.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: t }\nextends: s\nsources: { speed: above }\n");

        var sources = ModelInputs.Of(project.Compile().Single(model => model.Id == "t")).ToDictionary(input => input.Name, input => input.Source);

        Assert.Equal(("above", "below", "catalog"), (sources["speed"], sources["call_ers.demand"], sources["agent.limit"]));
    }

    [Fact]
    public void A_csv_is_its_own_source()
    {
        var catalog = Catalog.Replace("demand: 14 call/hour", "demand: { poisson: { csv: ../data/d.csv, column: n, unit: call/hour } }", StringComparison.Ordinal);
        var model = TestProject.Of(catalog, Day).With("data/d.csv", "n\n" + string.Concat(Enumerable.Repeat("14\n", 24))).Model();

        Assert.Equal("../data/d.csv", ModelInputs.Of(model).Single(input => input.Name == "call_ers.demand").Source);
    }

    [Theory]
    [InlineData("speed", 0.05)]
    [InlineData("team", 0.5)]
    [InlineData("call_ers.demand", 0.05)]
    [InlineData("later.lag", 0.05)]
    [InlineData("agent.to_later", 0.05)]
    public void Each_can_be_moved_alone(string name, double share)
    {
        var model = TestProject.Of(Catalog, Day).Model();

        var varied = InputVariation.Vary(model, ModelInputs.Of(model).Single(input => input.Name == name), 0.05);

        Assert.Equal(share, varied!.Value.Share, 12);
        Assert.Contains(model.Series.Keys, series => model.Series[series].NodeId is not null
            && !TestProject.Values(model, series).SequenceEqual(TestProject.Values(varied.Value.Model, series)));
    }

    [Fact]
    public void One_share_of_several_cannot_be_moved_alone()
    {
        var model = TestProject.Of(Catalog.Replace("weight: rest", "weight: 80 %", StringComparison.Ordinal), Day).Model();

        Assert.Null(InputVariation.Vary(model, ModelInputs.Of(model).Single(input => input.Name == "agent.to_later"), 0.05));
    }

    [Theory]
    [InlineData("sources: { agnet: counted }", "scenarios/s.yaml(6,12): error FTS2003: Nothing is called 'agnet'. Did you mean 'agent'?")]
    [InlineData("sources: { agent.patience: counted }", "scenarios/s.yaml(6,12): error FTS2003: Nothing is called 'agent.patience'.")]
    [InlineData("observed: { agent.sevred: { values: [1], align: hold } }", "scenarios/s.yaml(6,13): error FTS2003: Nothing is called 'agent.sevred'. Did you mean 'agent.served'")]
    [InlineData("observed: { agent.served: 14 }", "scenarios/s.yaml(6,27): error FTS1033: ")]
    public void A_name_that_is_none_is_told(string scenario, string expected)
    {
        var project = TestProject.Of(Catalog, Day + scenario + "\n");
        project.Compile();

        Assert.StartsWith(expected, Assert.Single(project.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_observed_is_in_the_units_and_bins_of_its_series()
    {
        var model = TestProject.Of(Catalog, Day + "observed: { agent.served: { values: [240, 480], align: stretch, unit: call/day }, agent.wait: { values: [1], align: hold, unit: h } }\n").Model();

        var (served, wait) = (model.Observed.Single(one => one.Series == "agent.served"), model.Observed.Single(one => one.Series == "agent.wait"));
        Assert.Equal([.. Enumerable.Repeat(10.0, 12), .. Enumerable.Repeat(20.0, 12)], served.Values);
        Assert.All(wait.Values, value => Assert.Equal(60, value));
    }

    [Fact]
    public void It_changes_no_result()
    {
        var (with, without) = (TestProject.Of(Catalog, Day + "observed: { agent.served: { values: [1], align: hold, unit: call/h } }\n").Model(), TestProject.Of(Catalog, Day).Model());

        Assert.Equal(without.Engine.Nodes.Select(node => node.Id), with.Engine.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void Another_item_than_flows_there_is_told()
    {
        var project = TestProject.Of(Catalog.Replace("units: [call]", "units: [call, order]", StringComparison.Ordinal), Day + "observed: { agent.served: { values: [1], align: hold, unit: order/h } }\n");
        project.Compile();

        Assert.Contains("error FTS2005", Assert.Single(project.Errors), StringComparison.Ordinal);
    }
}
