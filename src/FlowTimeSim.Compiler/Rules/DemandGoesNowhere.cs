using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
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
            if (demand > 0 && facts.Flow.Connections.All(connection => connection.From != source.Id) && !IsRead(facts, $"{source.Id}.demand"))
            {
                findings.Report(
                    DiagnosticCatalog.DemandGoesNowhere,
                    source.Origin,
                    $"The demand of '{source.Id}' ({FlowFacts.Amount(demand, source)} in '{facts.Model.Id}') goes nowhere: no connection takes it. Add one with 'from: {source.Id}', or take the source out.");
            }
        }
    }

    // An event that changes it and a test that compares with it do not take it anywhere: only what computes with it, or exports it, does.
    private static bool IsRead(FlowFacts facts, string name) =>
        facts.Model.Outputs.Any(output => output.Series == name)
        || (facts.Model.Series.TryGetValue(name, out var series) && series.NodeId is { } id
            && facts.Model.Engine.Nodes.Where(node => node.Id != id).SelectMany(NodeRead.Of).Any(read => read.Id == id))
        || facts.IsComputedWith(name);
}
