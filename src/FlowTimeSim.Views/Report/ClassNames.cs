using FlowTimeSim.Compiler;

namespace FlowTimeSim.Views.Report;

/// <summary>What a class of flow is called before people: its label, else its id.</summary>
internal static class ClassNames
{
    /// <summary>The name of a class.</summary>
    public static string Of(CompiledModel model, string id) => model.Flow?.ClassLabels.GetValueOrDefault(id, id) ?? id;

    /// <summary>The name of the class that a series is a part of, where it says more than the series' own name; else null.</summary>
    public static string? OfSeries(CompiledModel model, string series) =>
        model.Series.TryGetValue(series, out var info) && info.Class is { } id && Of(model, id) is var label && !string.Equals(label, id, StringComparison.OrdinalIgnoreCase) ? label : null;
}
