using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>Runs a model, and says where when a result is not finite: a real engine answers such a run with an error.</summary>
internal static class FiniteRun
{
    /// <summary>The run, or null after a finding.</summary>
    public static ModelRun? Of(CompiledModel model, FindingSink findings, CancellationToken cancellation)
    {
        return Of(model, Evaluator.Run(model.Program, cancellation), findings);
    }

    /// <summary>A run that was made already, or null after a finding.</summary>
    public static ModelRun? Of(CompiledModel model, RunResult result, FindingSink findings)
    {
        if (result.FirstNonFinite is not { } first)
        {
            return new ModelRun(model, result);
        }

        var origin = model.Engine.Nodes.FirstOrDefault(node => node.Id == first.Name)?.Origin ?? model.Origin;
        var name = model.Series.Values.Where(s => s.NodeId == first.Name).Select(s => s.Name).Order(StringComparer.Ordinal).FirstOrDefault() ?? first.Name;
        var what = double.IsNaN(first.Value) ? "not a number" : "infinite";
        findings.Report(
            DiagnosticCatalog.NotFinite, origin, $"'{name}' is {what} at {BinName.Of(model.Grid, first.Bin)}. Look for a value that grows without bound.");
        return null;
    }
}
