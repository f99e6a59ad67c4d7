using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler;

/// <summary>Compiles a model as if one of its scenario's events did not happen. No file is read again.</summary>
public static class EventRemoval
{
    /// <summary>The events of a model's scenario, in the order in which they are applied; empty for a bare engine model.</summary>
    public static ImmutableArray<EventSyntax> Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Recipe?.Scenario.Events ?? [];
    }

    /// <summary>The model without an event, under the changes that it was compiled under; null when that has an error.</summary>
    /// <param name="model">A model of this compiler.</param>
    /// <param name="removed">One of <see cref="Of"/>.</param>
    /// <param name="findings">Receives what is wrong without it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CompiledModel? Without(CompiledModel model, EventSyntax removed, FindingSink findings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(removed);
        ArgumentNullException.ThrowIfNull(findings);
        if (model.Recipe is not { } recipe)
        {
            return null;
        }

        var scenario = recipe.Scenario with { Events = [.. recipe.Scenario.Events.Where(one => !ReferenceEquals(one, removed))] };
        return ModelBuilder.Build(recipe with { Scenario = scenario }, model.Changes, findings, cancellation);
    }
}
