using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The fields of a component that are no measures: limit, error rate, patience, lag.</summary>
internal static class ComponentFields
{
    /// <summary>Binds all of them, so that each mistake is reported.</summary>
    public static void Bind(BindingContext context, ComponentEntry component)
    {
        if (component.Kind is ComponentKind.Buffer)
        {
            Limit(context, component);
            Patience(context, component);
            context.Fields.Initial(component);
        }

        if (component.Kind is ComponentKind.Buffer or ComponentKind.Service)
        {
            ErrorRate(context, component);
        }

        if (component.Kind is ComponentKind.Delay)
        {
            LagBins(context, component);
        }
    }

    /// <summary>The most that waits.</summary>
    public static BoundSeries? Limit(BindingContext context, ComponentEntry component) =>
        SameItem(context, component, context.Fields.Field(component, "limit", SeriesTarget.Level), "limit");

    /// <summary>The share of attempts that fail.</summary>
    public static BoundSeries? ErrorRate(BindingContext context, ComponentEntry component)
    {
        var rate = context.Fields.Field(component, "errorRate", SeriesTarget.Ratio);
        if (rate?.Value.Known is { } known && Array.FindIndex(known, x => x > 1) is >= 0 and var bin)
        {
            context.Findings.Report(
                DiagnosticCatalog.NegativeValue, rate.Value.Origin, $"The error rate of '{component.Id}' is {known[bin]:0.######}: it lies between 0 and 1. Write 2 % or 0.02.");
            return null;
        }

        return rate;
    }

    /// <summary>The mean time that an item waits before it leaves, in minutes.</summary>
    public static double? Patience(BindingContext context, ComponentEntry component)
    {
        if (!component.Has("patience") || context.Fields.Field(component, "patience", SeriesTarget.Duration) is not { } series)
        {
            return null;
        }

        if (series.Value.Known is { } known && series.Value.Draw is null && Columns.IsConstant(known) && known[0] > 0)
        {
            return known[0];
        }

        context.Findings.Report(DiagnosticCatalog.BadDuration, series.Value.Origin, $"The patience of '{component.Id}' is one duration above 0 that does not change.");
        return null;
    }

    /// <summary>How long a delay holds, in bins.</summary>
    public static double? LagBins(BindingContext context, ComponentEntry component)
    {
        if (!component.Has("lag") || context.Fields.Field(component, "lag", SeriesTarget.Duration) is not { } series)
        {
            return null;
        }

        if (series.Value.Draw is not null)
        {
            context.Findings.Report(DiagnosticCatalog.NotSupported, series.Value.Origin, $"A distribution of durations is not supported by this release. Write one duration.");
            return null;
        }

        if (series.Value.Known is { } known && Columns.IsConstant(known))
        {
            return Magnitude.Clean(known[0] / context.Grid.BinMinutes);
        }

        context.Findings.Report(DiagnosticCatalog.NotConstant, series.Value.Origin, $"The lag of '{component.Id}' is one duration that does not change.");
        return null;
    }

    private static BoundSeries? SameItem(BindingContext context, ComponentEntry component, BoundSeries? series, string field)
    {
        if (series is null || series.Unit.Items.IsEmpty || context.Fields.ItemOf(component) is not { } item || UnitMath.SingleItem(series.Unit) == item)
        {
            return series;
        }

        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch, series.Value.Origin, $"The {field} of '{component.Id}' is in {series.Unit.ToString()}, but {item} flows through it.");
        return null;
    }
}
