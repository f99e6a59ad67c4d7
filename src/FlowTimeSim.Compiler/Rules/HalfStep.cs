using System.Globalization;
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

        var export = recipe.Inputs.Export with
        {
            Bins = (2 * bins).ToString(CultureInfo.InvariantCulture),
            BinSize = (minutes / 2).ToString(CultureInfo.InvariantCulture),
            BinUnit = "minutes",
        };
        var finer = recipe with { Inputs = recipe.Inputs with { Export = export, Engines = [EngineDialects.Embedded] }, WrittenBinMinutes = recipe.WrittenBinMinutes ?? minutes };
        return ModelBuilder.Build(finer, model.Changes, new FindingSink(), CancellationToken.None);
    }
}
