using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>What no lowering can mend: the size of the grid, ids, values that are not finite.</summary>
internal static class EmissionLimits
{
    /// <summary>False after a finding.</summary>
    public static bool Check(EngineModel model, EngineDialect dialect, FindingSink findings)
    {
        if (model.Nodes.IsEmpty)
        {
            return true;
        }

        var where = model.Nodes[0].Origin;
        var ok = true;
        if (model.Grid.Bins > dialect.MaximumBins)
        {
            ok = false;
            findings.Report(DiagnosticCatalog.EngineGrid, where, $"{dialect.Name} takes at most {dialect.MaximumBins} bins, not {model.Grid.Bins}. Shorten the horizon, lengthen the bins, or build for 'embedded'.");
        }

        if (model.Grid.BinSize > dialect.MaximumBinSize)
        {
            ok = false;
            findings.Report(DiagnosticCatalog.EngineGrid, where, $"{dialect.Name} takes a bin size of at most {dialect.MaximumBinSize}, not {model.Grid.BinSize}. Use a larger unit.");
        }

        foreach (var constant in model.Nodes.OfType<ConstNode>())
        {
            var wrong = Array.FindIndex(constant.Values, value => !double.IsFinite(value));
            if (wrong >= 0)
            {
                ok = false;
                findings.Report(DiagnosticCatalog.NonFiniteValue, constant.Origin, $"'{constant.Id}' is {constant.Values[wrong]} in bin {wrong}. A series has a finite value in every bin.");
            }
        }

        return ModelChecks.Ids(new KnownNodes(model.Nodes, IsWhole: true), new EngineReading(dialect, findings)) && ok;
    }
}
