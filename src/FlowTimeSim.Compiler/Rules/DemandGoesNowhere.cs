using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A source has a demand that no connection takes, and nothing else reads it.</summary>
internal static class DemandGoesNowhere
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.RemovesComponents)
        {
            return;
        }

        foreach (var source in facts.Of(ComponentKind.Source))
        {
            var demand = facts.Sum(facts.Values(source, "demand"));
            if (demand > 0 && facts.Flow.Connections.All(connection => connection.From != source.Id) && !facts.IsNamed($"{source.Id}.demand"))
            {
                findings.Report(
                    DiagnosticCatalog.DemandGoesNowhere,
                    source.Origin,
                    $"The demand of '{source.Id}' ({FlowFacts.Amount(demand, source)} in '{facts.Model.Id}') goes nowhere: no connection takes it. Add one with 'from: {source.Id}', or take the source out.");
            }
        }
    }
}
