using System.Globalization;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Lowering;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Compiles a model for bins half as long, over the same horizon. Values without a step last as long as before, and flows without a time too.</summary>
internal static class HalfStep
{
    public static CompiledModel? Of(CompiledModel model)
    {
        var (bins, minutes) = (model.Grid.Bins, model.Grid.BinMinutes);
        if (model.Recipe is not { } recipe || minutes % 2 != 0 || bins > 5_000_000)
        {
            return null;
        }

        return On(model, recipe, 2 * bins, minutes / 2);
    }

    /// <summary>The same for bins twice as long.</summary>
    public static CompiledModel? Coarser(CompiledModel model) =>
        model.Recipe is { } recipe && model.Grid.Bins is > 2 and var bins && bins % 2 == 0 ? On(model, recipe, bins / 2, model.Grid.BinMinutes * 2) : null;

    private static CompiledModel? On(CompiledModel model, ModelRecipe recipe, int bins, double minutes)
    {
        var export = recipe.Inputs.Export with
        {
            Bins = bins.ToString(CultureInfo.InvariantCulture),
            BinSize = minutes.ToString(CultureInfo.InvariantCulture),
            BinUnit = "minutes",
        };
        var finer = recipe with { Inputs = recipe.Inputs with { Export = export, Engines = [EngineDialects.Embedded] }, WrittenBinMinutes = recipe.WrittenBinMinutes ?? model.Grid.BinMinutes };
        return ModelBuilder.Build(finer, model.Changes, new FindingSink(), CancellationToken.None);
    }
}
