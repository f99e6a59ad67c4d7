using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Emission;

/// <summary>What classes and pools are lowered to comes out of every release to the same bits.</summary>
public sealed class ClassEmissionTests
{
    private const string Clinic = """
        units: [patient]
        per: hour
        classes: [urgent, standard, visitor]
        pools: [{ id: beds, size: { values: [90, 90, 90, 60], align: repeat } }]
        components:
          - { id: ambulances, kind: source, class: urgent, demand: { values: [10, 60, 20, 50, 0, 0, 30, 20], align: repeat } }
          - { id: walkins, kind: source, class: standard, demand: { values: [0, 100, 150, 50, 10, 0, 130, 120], align: repeat } }
          - { id: guests, kind: source, class: visitor, demand: 12 }
          - { id: triage, kind: buffer, capacity: 120 patient/hour, limit: 150 patient, patience: 3 h, discipline: { priority: [urgent, standard, visitor] } }
          - { id: door, kind: router }
          - { id: trauma, kind: buffer, serviceTime: 150 min, pool: beds, errorRate: 0.1 }
          - { id: treat, kind: buffer, serviceTime: 30 min, pool: beds, limit: 80 patient, errorRate: 0.2 }
          - { id: again, kind: retry, of: treat.errors, after: 100 min, share: 0.9 }
          - { id: road, kind: delay, lag: 1.25 h }
          - { id: home, kind: sink }
        connections:
          - { from: ambulances, to: triage }
          - { from: walkins, to: triage }
          - { from: guests, to: triage, lag: 1 h }
          - { from: triage, to: door }
          - { from: door, to: trauma, classes: urgent }
          - { from: door, to: treat, weight: 0.75 }
          - { from: door, to: home, weight: rest }
          - { from: trauma, to: road }
          - { from: again.retries, to: treat }
          - { from: treat, to: road }
          - { from: road, to: home }
        """;

    public static TheoryData<string> Dialects() => [.. EngineDialects.All.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Classes_and_pools_are_emitted_faithfully(string dialect)
    {
        var model = TestProject.Of(Clinic, "grid: { bins: 24, binSize: 1, binUnit: hours }").Model();
        Assert.Contains(model.Engine.Nodes, node => node.Id == "treat_queue__visitor");
        Emitted.AssertFaithful(model.Engine, EngineDialects.Find(dialect)!);
    }

    [Fact]
    public void The_release_is_asked_for_no_classes_of_its_own()
    {
        var model = TestProject.Of(Clinic, "grid: { bins: 24, binSize: 1, binUnit: hours }").Model();
        var (text, _) = Emitted.Emit(model.Engine, EngineDialects.FlowTime202605);
        Assert.DoesNotContain("traffic:", text, StringComparison.Ordinal);
        Assert.Contains("triage_served__urgent", text, StringComparison.Ordinal);
    }
}
