using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// What comes from outside looks bearable, and with all its rounds through a loop it is not: the load is arrivals / (1 - gain) / capacity. Where
/// the run shows the overload by itself, <see cref="UnstableBuffer"/> has said so.
/// </summary>
internal static class LoopLoad
{
    private const double Critical = 0.9;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var loop in facts.Loops)
        {
            foreach (var component in loop.Members.Where(member => member.Kind is ComponentKind.Service or ComponentKind.Buffer))
            {
                if (loop.InflowOf(component) is not { } inflow || facts.Values(component, "capacity") is not { } capacities || !(facts.Mean(capacities) > 0)
                    || UnstableBuffer.Find(facts, component) is not null)
                {
                    continue;
                }

                var (outside, capacity) = (loop.OutsideOf(component), facts.Mean(capacities));
                if (outside > 0 && outside < Critical * capacity && inflow >= Critical * capacity)
                {
                    findings.Report(
                        DiagnosticCatalog.LoopLoad,
                        facts.PlaceOf(component, "capacity"),
                        $"In '{facts.Model.Id}', {facts.Rate(outside, component)} come to '{component.Id}' from outside, a load of {outside / capacity:0.####}. But {inflow / outside:0.##} times as much has to be worked on, as it comes back by its loop (gain {loop.Gain:0.####}): {facts.Rate(inflow, component)}, a load of {inflow / capacity:0.####}. Plan the capacity for that.");
                }
            }
        }
    }
}
