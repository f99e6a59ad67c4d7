using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Raises the capacity of each component that cannot keep up until it can, and looks which other ones then cannot: they keep up now only because
/// less reaches them (E. M. Goldratt 1984: behind each bottleneck waits the next).
/// </summary>
internal static class MaskedBottleneck
{
    private const double Room = 1.05;
    private const int MostRuns = 3;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (!facts.CanRunAgain)
        {
            return;
        }

        foreach (var (binding, demand, capacity) in Binding(facts).Take(MostRuns).ToArray())
        {
            if (facts.Under(new ModelChange($"{binding.Id}.capacity", "multiply", null, Room * demand / capacity, null)) is { } relieved)
            {
                Compare(facts, relieved, binding, demand * Room, findings);
            }
        }
    }

    private static IEnumerable<(FlowComponent Component, double Demand, double Capacity)> Binding(FlowFacts facts)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            if (component.Kind == ComponentKind.Buffer && UnstableBuffer.Find(facts, component) is { } unstable)
            {
                yield return (component, unstable.Demand, unstable.Capacity);
            }
            else if (component.Kind == ComponentKind.Service && Load(facts, component) is { } load && load.Arrivals > load.Capacity)
            {
                yield return (component, load.Arrivals, load.Capacity);
            }
        }
    }

    private static void Compare(FlowFacts facts, FlowFacts relieved, FlowComponent binding, double raised, FindingSink findings)
    {
        foreach (var next in facts.Of(ComponentKind.Buffer, ComponentKind.Service).Where(component => component.Id != binding.Id))
        {
            if (Load(facts, next) is (var before, var capacity) && before <= capacity && UnstableBuffer.Find(facts, next) is null
                && Load(relieved, next) is (var after, var most) && after > most * (1 + 1e-9) && after > before)
            {
                findings.Report(
                    DiagnosticCatalog.MaskedBottleneck,
                    facts.PlaceOf(next, "capacity"),
                    $"In '{facts.Model.Id}', '{next.Id}' keeps up, with a load of {before / capacity:0.####}, only because '{binding.Id}' does not. With {facts.Rate(raised, binding)} at '{binding.Id}', {facts.Rate(after, next)} would come to '{next.Id}' against a capacity of {facts.Rate(most, next)}: a load of {after / most:0.####}. Raise both, or neither.",
                    related: [new RelatedPlace(facts.PlaceOf(binding, "capacity").Location, "the bottleneck before it")]);
            }
        }
    }

    private static (double Arrivals, double Capacity)? Load(FlowFacts facts, FlowComponent component) =>
        facts.Values(component, "arrivals") is { } arrivals && facts.Values(component, "capacity") is { } capacities && facts.Mean(capacities) is var capacity and > 0
            ? (facts.Mean(arrivals), capacity)
            : null;
}
