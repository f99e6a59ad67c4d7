using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Emission;

/// <summary>What catalogs are lowered to comes out of every release to the same bits.</summary>
public sealed class CatalogEmissionTests
{
    private const string Catalog = """
        units: [unit]
        per: hour
        components:
          - { id: orders, kind: source, demand: { values: [10, 200, 200, 50, 0, 0, 130, 120], align: repeat } }
          - { id: cut, kind: buffer, capacity: 120 unit/hour, limit: 150 unit, initial: 20 unit, patience: 3 h }
          - { id: split, kind: router }
          - { id: weld, kind: buffer, capacity: 70 unit/hour, limit: 80 unit, errorRate: 0.1 }
          - { id: paint, kind: buffer, capacity: 60 unit/hour }
          - { id: dry, kind: delay, lag: 1.25 h }
          - { id: done, kind: sink }
        connections:
          - { from: orders, to: cut }
          - { from: cut, to: split }
          - { from: split, to: weld, weight: 0.75 }
          - { from: split, to: paint, weight: rest }
          - { from: weld.errors, to: weld, lag: 2 h }
          - { from: weld, to: dry }
          - { from: dry, to: paint }
          - { from: paint, to: done }
        """;

    public static TheoryData<string> Dialects() => [.. EngineDialects.All.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_system_of_every_kind_of_component_is_emitted_faithfully(string dialect)
    {
        var model = TestProject.Of(Catalog, "grid: { bins: 24, binSize: 1, binUnit: hours }").Model();
        Assert.Contains(model.Engine.Nodes, node => node.Id == "paint_queue");
        Emitted.AssertFaithful(model.Engine, EngineDialects.Find(dialect)!);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Retries_held_servers_and_spread_delays_are_emitted_faithfully(string dialect)
    {
        const string Several = """
            units: [unit]
            per: hour
            components:
              - { id: orders, kind: source, demand: { values: [10, 200, 200, 50, 0, 0, 130, 120], align: repeat } }
              - { id: road, kind: delay, lag: { pmf: { 90: 0.5, 240: 0.5 }, unit: min }, initial: 30 unit }
              - { id: cut, kind: buffer, capacity: 120 unit/hour, errorRate: 0.2, limit: 300 unit }
              - { id: again, kind: retry, of: [cut.errors, cut.overflow], after: 100 min, maxAttempts: 3, share: 0.9 }
              - { id: weld, kind: buffer, parallelism: 300, serviceTime: 150 min, errorRate: 0.1, initial: 5 unit }
              - { id: done, kind: sink }
            connections:
              - { from: orders, to: road }
              - { from: road, to: cut }
              - { from: again.retries, to: cut }
              - { from: cut, to: weld }
              - { from: weld, to: done }
            """;
        var model = TestProject.Of(Several, "grid: { bins: 24, binSize: 1, binUnit: hours }").Model();
        Assert.Contains(model.Engine.Nodes, node => node.Id == "again_exhausted");
        Emitted.AssertFaithful(model.Engine, EngineDialects.Find(dialect)!);
    }
}
