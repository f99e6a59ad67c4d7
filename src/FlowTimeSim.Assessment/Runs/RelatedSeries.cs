using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>The other measures of a component, found by name: <c>line.queue</c> beside <c>line.wait</c>, each class beside itself.</summary>
internal static class RelatedSeries
{
    /// <summary>The name of a component's measure, for one class where there is one.</summary>
    public static string Name(string component, string measure, string? itemClass) =>
        itemClass is null ? $"{component}.{measure}" : $"{component}.{measure}[{itemClass}]";

    /// <summary>The values of a measure beside another; null when the component has none.</summary>
    public static double[]? Find(ModelRun run, SeriesInfo beside, string measure) =>
        beside.Component is { } component ? run.Find(Name(component, measure, beside.Class)) : null;

    /// <summary>What leaves the waiting room by being served: attempts, else served and errors together.</summary>
    public static double[]? Attempts(ModelRun run, SeriesInfo beside)
    {
        if (Find(run, beside, "attempts") is { } attempts)
        {
            return attempts;
        }

        var served = Find(run, beside, "served");
        var errors = Find(run, beside, "errors");
        return served is null || errors is null ? served : [.. served.Zip(errors, (a, b) => a + b)];
    }

    /// <summary>The level before bin 0, when the engine model says it; else null.</summary>
    public static double? InitialLevel(CompiledModel model, string? nodeId)
    {
        foreach (var node in model.Engine.Nodes)
        {
            if (node is QueueNode queue && queue.Id == nodeId)
            {
                return queue.Initial;
            }
        }

        return null;
    }
}
