using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The fields of a retry (language.md, "Retry"): of, after, maxAttempts, share.</summary>
internal static class RetryFields
{
    /// <summary>Each attempt has nodes of its own.</summary>
    private const int MostAttempts = 50;

    /// <summary>Binds all of them, so that each mistake is reported.</summary>
    public static void Bind(BindingContext context, ComponentEntry component)
    {
        After(context, component);
        MaxAttempts(context, component);
        Share(context, component);
    }

    /// <summary>The outlets whose failures come back.</summary>
    public static IEnumerable<Sourced<string>> Of(ComponentEntry component) => component.Fields.Find("of") switch
    {
        { Text: { } one } => [one],
        { Items: { IsDefaultOrEmpty: false } several } => several,
        _ => [],
    };

    /// <summary>When they come back: a bin later at the least, so that no bin waits for itself.</summary>
    public static LagKernel? After(BindingContext context, ComponentEntry component) => ComponentFields.Kernel(context, component, "after")?.AtLeastOneBin();

    /// <summary>How often an item is tried, the first attempt included; null without an end, or after a finding.</summary>
    public static int? MaxAttempts(BindingContext context, ComponentEntry component)
    {
        if (!component.Has("maxAttempts") || context.Fields.Field(component, "maxAttempts", SeriesTarget.Ratio) is not { } series)
        {
            return null;
        }

        if (series.Value is { Draw: null, Known: { } known } && Columns.IsConstant(known) && known[0] == Math.Round(known[0]) && known[0] is >= 1 and <= MostAttempts)
        {
            return (int)known[0];
        }

        context.Findings.Report(
            DiagnosticCatalog.FunctionArgument, series.Value.Origin, $"'maxAttempts' of '{component.Id}' is a whole number from 1 to {MostAttempts} that does not change. Leave it out where attempts have no end.");
        return null;
    }

    /// <summary>The share of failures that comes back; null: all of them.</summary>
    public static BoundSeries? Share(BindingContext context, ComponentEntry component)
    {
        var share = context.Fields.Field(component, "share", SeriesTarget.Ratio);
        if (share?.Value.Known is { } known && Array.FindIndex(known, x => x > 1) is >= 0 and var bin)
        {
            Percentage.Report(context.Findings, share.Value, $"The share of '{component.Id}'", known[bin]);
            return null;
        }

        return share;
    }
}
