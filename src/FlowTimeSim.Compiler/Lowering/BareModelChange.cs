using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Changes the inputs of a bare model: its const and pmf nodes by id.</summary>
internal static class BareModelChange
{
    /// <summary>The changed model, or null after a finding.</summary>
    public static CompiledModel? Apply(CompiledModel model, IReadOnlyList<ModelChange> changes, FindingSink findings)
    {
        var nodes = model.Engine.Nodes;
        foreach (var change in changes)
        {
            var at = -1;
            for (var i = 0; i < nodes.Length; i++)
            {
                at = nodes[i].Id == change.Target ? i : at;
            }

            if (at < 0 || Changed(nodes[at], change) is not { } changed)
            {
                var inputs = string.Join(", ", nodes.Where(node => node is ConstNode or PmfNode).Select(node => node.Id).Take(10));
                findings.Report(
                    DiagnosticCatalog.ChangeTarget,
                    change.Origin ?? model.Origin,
                    $"'{change.Target}' cannot be changed here: of a bare engine model, const and pmf nodes can be changed by a number. It has {inputs}.");
                return null;
            }

            nodes = nodes.SetItem(at, changed);
        }

        var engine = model.Engine with { Nodes = nodes };
        return ProgramCompiler.Compile(engine, findings) is { } program ? model with { Engine = engine, Program = program } : null;
    }

    private static EngineNode? Changed(EngineNode node, ModelChange change)
    {
        if (Number(change) is not { } x)
        {
            return null;
        }

        double One(double value) => change.Operation switch { "multiply" => value * x, "add" => value + x, _ => x };
        return (node, change.Operation) switch
        {
            (ConstNode data, _) => data with { Values = Array.ConvertAll(data.Values, One) },
            (PmfNode pmf, "multiply" or "add") => pmf with { Values = [.. pmf.Values.Select(One)] },
            _ => null,
        };
    }

    private static double? Number(ModelChange change) => change.Value switch
    {
        null => change.Number,
        Syntax.ExpressionSeries { Text.Value: var text } when double.TryParse(
            text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) => value,
        _ => null,
    };
}
