using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// No connection leads to a component that only works on what comes to it, and it does not begin with anything either; or with so little that it
/// stands idle for nearly the whole horizon while sources feed the rest. A stock that is worked off is no mistake.
/// </summary>
internal static class NothingArrives
{
    private const double Idle = 0.9;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.RemovesComponents)
        {
            return;
        }

        foreach (var component in facts.Of(ComponentKind.Service, ComponentKind.Buffer, ComponentKind.Router, ComponentKind.Delay, ComponentKind.Sink))
        {
            if (facts.Flow.Connections.Any(connection => connection.To == component.Id))
            {
                continue;
            }

            if (facts.FieldsOf(component).Find("initial") is { } initial)
            {
                CheckIdle(facts, component, initial, findings);
            }
            else
            {
                findings.Report(
                    DiagnosticCatalog.NothingArrives,
                    component.Origin,
                    $"Nothing arrives at '{component.Id}': no connection leads to it. Add one with 'to: {component.Id}', or take it out.");
            }
        }
    }
    // A model without a source that feeds something may be a stock that is worked off: then what it begins with is all there is.
    private static void CheckIdle(FlowFacts facts, FlowComponent component, Field initial, FindingSink findings)
    {
        var feeds = facts.Of(ComponentKind.Source).Any(source => facts.Flow.Connections.Any(connection => connection.From == source.Id));
        if (!feeds || facts.Values(component, "queue") is not { } queue || facts.Values(component, "served") is not { } served)
        {
            return;
        }

        var busy = 1 + Math.Max(Array.FindLastIndex(queue, level => level > 0), Array.FindLastIndex(served, flow => flow > 0));
        if (busy <= queue.Length * (1 - Idle))
        {
            findings.Report(
                DiagnosticCatalog.NothingArrives,
                component.Origin,
                $"Nothing arrives at '{component.Id}': no connection leads to it. The {initial.Span.Characters.ToString()} that it begins with are gone after {busy:#,0} of {queue.Length:#,0} bins, and then it stands idle. Add one with 'to: {component.Id}', or take it out.");
        }
    }
}
