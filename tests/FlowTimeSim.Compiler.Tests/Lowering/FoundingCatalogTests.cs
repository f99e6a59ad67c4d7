using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>The founding document's example in the language: what language.md says of it.</summary>
public sealed class FoundingCatalogTests
{
    private const string Catalog = """
        units: [unit]
        per: hour
        parameters:
          season: { type: profile, default: seasonal }
          line_capacity: { default: 150 unit/hour }
        profiles:
          seasonal: { values: [1.0, 1.0, 1.2, 1.2, 1.5, 1.5, 1.3, 1.3, 1.1, 1.1, 1.0, 1.0], align: stretch }
        components:
          - id: orders
            kind: source
            demand: { pmf: { 80: 0.1, 100: 0.6, 150: 0.3 }, profile: "${season}" }
          - id: line
            kind: buffer
            capacity: "${line_capacity}"
            limit: 5000 unit
          - { id: done, kind: sink }
        connections:
          - { from: orders, to: line }
          - { from: line, to: done }
        """;

    private const string Scenario = """
        grid: { start: 2024-10-01T00:00, zone: UTC, bins: 2160, binSize: 1, binUnit: hours }
        components:
          line: { initial: 20 unit }
        events:
          - { series: line.capacity, set: 0 unit/hour, at: 2024-10-05T22:00, for: 8 h, every: 1 week, label: weekly maintenance }
          - { series: orders.demand, multiply: 1.8, at: 2024-11-29T00:00, for: 3 days, label: Black Friday }
        outputs:
          - { series: line.served, as: throughput.csv }
        """;

    [Fact]
    public void At_150_an_hour_it_loses_13264_units()
    {
        var model = TestProject.Of(Catalog, Scenario).Model();

        Assert.Equal(13264, TestProject.Values(model, "line.overflow").Sum(), 0.5);
    }

    [Fact]
    public void At_260_an_hour_it_holds()
    {
        var model = TestProject.Of(Catalog, Scenario + "\nparameters: { line_capacity: 260 unit/hour }\n").Model();

        Assert.Equal(0, TestProject.Values(model, "line.overflow").Sum());
        Assert.Equal(1790, TestProject.Values(model, "line.queue").Max(), 0.5);
    }

    [Fact]
    public void A_quarter_more_demand_still_fits_at_260()
    {
        var project = TestProject.Of(Catalog, Scenario + "\nparameters: { line_capacity: 260 unit/hour }\n");
        var model = ModelCompiler.Recompile(project.Model(), [new ModelChange("sources.demand", "multiply", null, 1.25, null)], project.Findings);

        Assert.NotNull(model);
        Assert.Equal(0, TestProject.Values(model, "line.overflow").Sum());
        Assert.Equal(4717, TestProject.Values(model, "line.queue").Max(), 0.5);
    }

    [Fact]
    public void Its_nodes_are_those_of_the_recipe()
    {
        var model = TestProject.Of(Catalog, Scenario).Model();

        Assert.Equal(
            ["orders_demand", "line_capacity", "line_initial", "line_arrivals", "line_waiting", "line_served", "line_overflow", "line_queue", "done_arrivals"],
            model.Engine.Nodes.Select(node => node.Id));
        var random = Assert.Single(model.Random);
        Assert.Equal("orders_demand", random.NodeId);
        Assert.Equal(1, random.BinsPerDraw);
        Assert.Equal(2160, random.Scale.Length);
    }
}
