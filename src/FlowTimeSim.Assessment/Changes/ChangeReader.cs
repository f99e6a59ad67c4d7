using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Changes;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>Compares a scenario with its baseline: pure, two runs in, changes out.</summary>
public static class ChangeReader
{
    /// <summary>The changes, with what caused those of the results.</summary>
    /// <param name="before">The scenario as it was.</param>
    /// <param name="beforeRun">Its run; null when it has none.</param>
    /// <param name="after">The scenario as it is.</param>
    /// <param name="afterRun">Its run; null when it has none.</param>
    /// <param name="limits">How much work finding the causes may be.</param>
    /// <param name="cancellation">Stops between runs.</param>
    public static ModelChanges Compare(CompiledModel before, ModelRun? beforeRun, CompiledModel after, ModelRun? afterRun, AttributionLimits limits, CancellationToken cancellation)
    {
        var hybrids = HybridModels.Of(before, after);
        var contract = ContractComparison.Compare(before, after, hybrids.Edits);
        if (beforeRun is null || afterRun is null || !ResultComparison.AreComparable(beforeRun, afterRun))
        {
            return new ModelChanges(hybrids.Edits, contract, []) { AreComparable = false };
        }

        var results = ResultComparison.Compare(beforeRun, afterRun, cancellation);
        var changes = new ModelChanges(hybrids.Edits, contract, results);
        return results.IsEmpty ? changes : Attributor.Attribute(changes, hybrids, beforeRun, afterRun, limits, cancellation);
    }
}
