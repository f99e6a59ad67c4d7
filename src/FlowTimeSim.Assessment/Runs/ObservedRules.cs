using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>What observed data says against a model, or cannot say.</summary>
internal static class ObservedRules
{
    /// <summary>Half of everything that happens is no longer noise.</summary>
    private const double Far = 0.5;

    public static void Check(CompiledModel model, ImmutableArray<ObservedFit> fits, FindingSink findings)
    {
        foreach (var (observed, value, worst) in fits)
        {
            if (value is null)
            {
                findings.Report(
                    DiagnosticCatalog.ObservedProvesNothing,
                    observed.Origin,
                    $"What was observed of '{observed.Series}' is the data that the model itself reads, or nothing but zeros: that the two agree says nothing. Compare a result with what was counted there.");
            }
            else if (value < 1 - Far)
            {
                findings.Report(
                    DiagnosticCatalog.FarFromObserved,
                    observed.Origin,
                    $"'{observed.Series}' is {1 - value.Value:0.#%} away from what was observed in '{model.Id}' (the sum of all differences over the sum of what was observed), most at {BinName.Of(model.Grid, worst)}. Check the unit and the start of the data, then what the model leaves out.");
            }
        }
    }
}
