using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>A bare engine model as text, run, and looked at by the rules for such models.</summary>
internal static class RuledModel
{
    public const string FourHours = "schemaVersion: 1\ngrid: { bins: 4, binSize: 1, binUnit: hours }\n";

    /// <summary>The findings of the rules alone; null when the model does not compile.</summary>
    public static string[]? TryRule(string text)
    {
        var findings = new FindingSink();
        if (BareModelCompiler.Compile(new SourceText("m.yaml", text), EngineDialects.FlowTime202605, findings) is not { } model)
        {
            return null;
        }

        var run = Evaluator.Run(model.Program);
        var rules = new FindingSink();
        EngineModelRules.Check(model.Engine, id => run.TryGet(id, out var series) ? series.Value.ToArray() : null, rules);
        return [.. rules.ToSorted().Select(finding => finding.ToString())];
    }

    public static string[] Rule(string text) => TryRule(text) ?? throw new Xunit.Sdk.XunitException("The model does not compile.");
}
