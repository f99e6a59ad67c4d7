using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>The warm-up is as long as the horizon, so aggregates and rules have no bin to look at.</summary>
internal static class WarmupCoversHorizon
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Model.WarmupBins >= facts.Bins)
        {
            findings.Report(
                DiagnosticCatalog.WarmupCoversHorizon,
                facts.Recipe?.Scenario.Warmup?.Span ?? facts.Model.Origin,
                $"The warm-up of '{facts.Model.Id}' covers all {facts.Bins:#,0} bins: nothing is left to judge. Shorten it, or lengthen the horizon.");
        }
    }
}
