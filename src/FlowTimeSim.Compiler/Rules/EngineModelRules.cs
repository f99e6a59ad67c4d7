using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>The rules for models that were written as engine models: what a catalog says with components, these find in expressions.</summary>
public static class EngineModelRules
{
    /// <summary>Applies every rule.</summary>
    /// <param name="model">The model as it was read.</param>
    /// <param name="values">The values of a node in the mean run, one a bin, by its id; null when it did not run.</param>
    /// <param name="findings">Receives the warnings.</param>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        UnstableLine.Check(model, values, findings);
        RatioCappedByConstruction.Check(model, values, findings);
        QueueForgetsBacklog.Check(model, values, findings);
    }
}
