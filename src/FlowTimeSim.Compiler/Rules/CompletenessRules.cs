using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What a colleague needs to take a model over. Notes only; a project switches them off with the category <c>completeness</c>.</summary>
public static class CompletenessRules
{
    internal static ImmutableArray<FlowRule> All { get; } =
    [
        new(DiagnosticCatalog.Undocumented, "A model without a title, a description or an owner is a riddle to whoever meets it.", Undocumented.Check),
        new(DiagnosticCatalog.ItemsWithoutUnit, "Figures without an item cannot be checked, and hardly be read.", ItemsWithoutUnit.Check),
        new(DiagnosticCatalog.TemplateTextLeft, "A text that was never written says something wrong.", TemplateTextLeft.Check),
    ];

    /// <summary>Applies every rule.</summary>
    /// <param name="model">The model; one without components has nothing to complete.</param>
    /// <param name="findings">Receives notes.</param>
    public static void Check(CompiledModel model, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Flow is not { } flow)
        {
            return;
        }

        var facts = new FlowFacts(model, flow, _ => null);
        foreach (var rule in All)
        {
            rule.Check(facts, findings);
        }
    }
}
