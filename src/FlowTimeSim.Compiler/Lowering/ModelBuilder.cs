using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>A recipe and changes to a compiled model: bind, lower, compile, and one run to see that all numbers are sound.</summary>
internal static class ModelBuilder
{
    /// <summary>The model; null when there is an error.</summary>
    public static CompiledModel? Build(ModelRecipe recipe, ImmutableArray<ModelChange> changes, FindingSink findings, CancellationToken cancellation)
    {
        var own = new FindingSink();
        var model = Build(recipe, changes, own, out var context, cancellation);
        findings.AddRange(own.ToSorted());
        return own.HasErrors ? null : model;
    }

    private static CompiledModel? Build(ModelRecipe recipe, ImmutableArray<ModelChange> changes, FindingSink own, out BindingContext context, CancellationToken cancellation)
    {
        context = new BindingContext(recipe, changes, own);
        var system = new Binder(context).Bind();

        // Half a file has no results worth a test: its own findings come first.
        if (system is null || own.HasErrors || recipe.IsIncomplete || recipe.IsFlawed)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        if (new SystemLowering(context, system).Lower() is not { } engine || own.HasErrors
            || !ModelWork.Fits(engine.Nodes.Length, engine.Grid.Bins, 1, recipe.Inputs.WorkLimit, Binder.PlaceOfGrid(recipe), own))
        {
            return null;
        }

        // What is always 0 can be named in tests, but is no part of the engine's model.
        var runnable = engine.Nodes.Any(node => node.Id == SymbolCollector.ZeroNode)
            ? engine
            : engine with { Nodes = engine.Nodes.Add(new ConstNode(SymbolCollector.ZeroNode, recipe.Scenario.Span, new double[engine.Grid.Bins])) };
        if (ProgramCompiler.Compile(runnable, own) is not { } program)
        {
            return null;
        }

        new ResultCheck(context, system).Check(Evaluator.Run(program, cancellation));
        var metadata = recipe.Scenario.Metadata;
        return new CompiledModel(metadata.Id!.Value.Value, context.Grid, engine, program)
        {
            Title = metadata.Title?.Value,
            Description = metadata.Description?.Value,
            Catalogs = [.. recipe.Catalogs.Select(catalog => catalog.Metadata.Id?.Value).OfType<string>()],
            Origin = metadata.Id.Value.Span,
            Flow = FlowModels.Make(context, system),
            Series = SeriesTable.Make(context, system),
            Outputs = system.Outputs,
            Observed = system.Observed,
            Parameters = [.. context.Parameters.All.Select(parameter => parameter.Info)],
            ItemUnits = context.Items,
            Tests = recipe.Tests,
            WarmupBins = system.WarmupBins,
            Random = [.. context.Nodes.Random],
            Events = [.. context.Events.All],
            Recipe = recipe,
            Changes = changes,
        };
    }
}
