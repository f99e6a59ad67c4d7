using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>No connection leads to a component that only works on what comes to it, and it does not begin with anything either.</summary>
internal static class NothingArrives
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.RemovesComponents)
        {
            return;
        }

        foreach (var component in facts.Of(ComponentKind.Service, ComponentKind.Buffer, ComponentKind.Router, ComponentKind.Delay, ComponentKind.Sink))
        {
            if (facts.Flow.Connections.All(connection => connection.To != component.Id) && facts.FieldsOf(component).Find("initial") is null)
            {
                findings.Report(
                    DiagnosticCatalog.NothingArrives,
                    component.Origin,
                    $"Nothing arrives at '{component.Id}': no connection leads to it. Add one with 'to: {component.Id}', or take it out.");
            }
        }
    }
}
