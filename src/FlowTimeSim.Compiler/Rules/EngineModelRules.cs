using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>The rules for models that were written as engine models: what a catalog says with components, these find in expressions.</summary>
public static class EngineModelRules
{
    internal static ImmutableArray<EngineModelRule> All { get; } =
    [
        new(DiagnosticCatalog.UnstableLine, "A backlog that grows without end looks harmless on a short horizon.", UnstableLine.Check),
        new(DiagnosticCatalog.RatioCappedByConstruction, "A utilization that cannot exceed 1 hides every overload.", RatioCappedByConstruction.Check),
        new(DiagnosticCatalog.QueueForgetsBacklog, "What one bin leaves over is far less than what has piled up.", QueueForgetsBacklog.Check),
        new(DiagnosticCatalog.OutflowForgetsQueue, "A queue that only its own bin's inflow can leave never gets shorter.", QueueOutflow.CheckForgets),
        new(DiagnosticCatalog.OutflowAboveContent, "What goes out without ever having come in makes every figure behind it too good.", QueueOutflow.CheckContent),
        new(DiagnosticCatalog.FlowTakenTwice, "Flow that an expression passes on is not guarded: it may arrive twice, or in part.", EngineFlowTakenTwice.Check),
        new(DiagnosticCatalog.LittlesLawNeedsRest, "Little's law over a rising demand tells nobody's wait.", LittlesLawNeedsRest.Check),
        new(DiagnosticCatalog.DividedByZero, "A quotient by 0 is taken for 0, and looks like a result.", EngineDividesByZero.Check),
        new(DiagnosticCatalog.NameSaysRate, "An engine counts per bin, whatever a name says.", NameSaysRate.Check),
    ];

    /// <summary>Applies every rule.</summary>
    /// <param name="model">The model as it was read.</param>
    /// <param name="values">The values of a node in the mean run, one a bin, by its id; null when it did not run.</param>
    /// <param name="findings">Receives the warnings.</param>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var rule in All)
        {
            rule.Check(model, values, findings);
        }
    }
}
