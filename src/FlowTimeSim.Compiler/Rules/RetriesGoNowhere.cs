using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What a retry sends out again is taken by no connection, and nothing else reads it: all that failed is gone, as if there were no retry.</summary>
internal static class RetriesGoNowhere
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.RemovesComponents)
        {
            return;
        }

        foreach (var retry in facts.Of(ComponentKind.Retry))
        {
            var retries = $"{retry.Id}.retries";
            if (facts.Flow.Connections.Any(connection => connection.From == retry.Id && connection.Outlet == "retries") || facts.IsNamed(retries))
            {
                continue;
            }

            var amount = facts.Sum(facts.Values(retry, "retries"));
            findings.Report(
                DiagnosticCatalog.RetriesGoNowhere,
                retry.Origin,
                $"What '{retry.Id}' tries again{(amount > 0 ? $" ({FlowFacts.Amount(amount, retry)} in '{facts.Model.Id}')" : string.Empty)} goes nowhere: no connection takes it. Add one with 'from: {retry.Id}' to where it is tried, or take the retry out.");
        }
    }
}
