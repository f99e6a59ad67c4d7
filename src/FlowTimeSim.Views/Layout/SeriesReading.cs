using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;

namespace FlowTimeSim.Views.Layout;

/// <summary>Reads series of a run for a picture.</summary>
internal static class SeriesReading
{
    /// <summary>The values, or null when there is no run, no such series, or none for this grid.</summary>
    public static double[]? Of(ModelRun? run, string name) =>
        run?.Find(name) is { } values && values.Length == run.Model.Grid.Bins ? values : null;

    /// <summary>What the numbers of a series are, in words: <c>passenger per hour</c>.</summary>
    public static string UnitOf(CompiledModel model, string name)
    {
        if (!model.Series.TryGetValue(name, out var info))
        {
            return string.Empty;
        }

        var bin = "per " + Text.Moments.Bin(model.Grid);
        return (info.Kind, info.Unit.Text) switch
        {
            (Compiler.Flow.SeriesKind.Flow, "") => bin,
            (Compiler.Flow.SeriesKind.Flow, var unit) when !unit.Contains('/', StringComparison.Ordinal) => unit + " " + bin,
            (Compiler.Flow.SeriesKind.Ratio, _) => string.Empty,
            (_, var unit) => unit,
        };
    }
}
