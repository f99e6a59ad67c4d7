using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Something arrives, and the capacity is 0 in every bin behind the warm-up although no event closed it and no parameter chose it.</summary>
internal static class NeverServed
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            if (IsTrueOf(facts, component))
            {
                var arrived = facts.Sum(facts.Values(component, "arrivals"));
                findings.Report(
                    DiagnosticCatalog.NeverServed,
                    facts.PlaceOf(component, "capacity"),
                    $"In '{facts.Model.Id}', {FlowFacts.Amount(arrived, component)} arrive at '{component.Id}', whose capacity is 0 in every bin: nothing is ever served. Give it a capacity.");
            }
        }
    }

    /// <summary>True for a component to which something comes and whose capacity is written as 0.</summary>
    public static bool IsTrueOf(FlowFacts facts, FlowComponent component) =>
        facts.Sum(facts.Values(component, "arrivals")) > 0
        && facts.Values(component, "capacity") is { } capacity && facts.FirstAbove(capacity, 0) < 0
        && !facts.Model.Events.Any(planned => planned.Target == $"{component.Id}.capacity")
        && !facts.PlaceOf(component, "capacity").Characters.Contains("${", StringComparison.Ordinal);
}
