using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A class comes to a component that serves others, and those before it leave it nothing behind the warm-up.</summary>
internal static class ClassNeverServed
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer))
        {
            var served = facts.Sum(facts.Values(component, "attempts"));
            foreach (var one in facts.Model.Series.Values.Where(s => s.Component == component.Id && s is { Measure: "arrivals", Class: not null }).Select(s => s.Class!).Order(StringComparer.Ordinal))
            {
                var arrived = facts.Sum(facts.Values(component, $"arrivals[{one}]"));
                if (served > 0 && arrived > 0 && !(facts.Sum(facts.Values(component, $"attempts[{one}]")) > 1e-9 * arrived))
                {
                    findings.Report(
                        DiagnosticCatalog.ClassNeverServed,
                        facts.PlaceOf(component, "discipline"),
                        $"In '{facts.Model.Id}', {FlowFacts.Amount(arrived, component)} of '{one}' come to '{component.Id}' and none is ever served: the classes before it take all of the capacity. Give it more capacity, or some of its own.");
                }
            }
        }
    }
}
