using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>Evaluates a model; a value that is not finite is an error, as a real engine answers one.</summary>
internal static class Evaluation
{
    public static RunResult? Run(CompiledModel model, FindingSink findings, CancellationToken cancellation)
    {
        var result = Evaluator.Run(model.Program, cancellation);
        if (result.FirstNonFinite is not { } fault)
        {
            return result;
        }

        var where = model.Series.TryGetValue(fault.Name, out var series) ? series.Origin.Location
            : model.Engine.Nodes.FirstOrDefault(node => node.Id == fault.Name)?.Origin.Location ?? Location.File(model.Origin.Source.Path);
        findings.Report(
            DiagnosticCatalog.NotFinite,
            where,
            $"'{fault.Name}' is not finite: {fault.Value} first at {model.Grid.Describe(fault.Bin)}. Keep its operands finite, with MAX, MIN or CLAMP.");
        return null;
    }
}
