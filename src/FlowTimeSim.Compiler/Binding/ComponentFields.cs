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
            Delay(context, component);
        }

        if (component.Kind is ComponentKind.Retry)
        {
            RetryFields.Bind(context, component);
        }
    }

    /// <summary>The most that waits.</summary>
    public static BoundSeries? Limit(BindingContext context, ComponentEntry component) =>
        context.Fields.Field(component, "limit", SeriesTarget.Level);

    /// <summary>The share of attempts that fail.</summary>
    public static BoundSeries? ErrorRate(BindingContext context, ComponentEntry component)
    {
        var rate = context.Fields.Field(component, "errorRate", SeriesTarget.Ratio);
        if (rate?.Value.Known is { } known && Array.FindIndex(known, x => x > 1) is >= 0 and var bin)
        {
            Percentage.Report(context.Findings, rate.Value, $"The error rate of '{component.Id}'", known[bin], context.Events.CauseOf($"{component.Name}.errorRate", bin));
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

    /// <summary>How long a delay holds: one duration, or a distribution of durations over which each bin's flow is spread.</summary>
    public static LagKernel? Lag(BindingContext context, ComponentEntry component) => Kernel(context, component, "lag");

    /// <summary>A duration that does not change, or a distribution of durations, in bins; null after a finding.</summary>
    public static LagKernel? Kernel(BindingContext context, ComponentEntry component, string field)
    {
        if (!component.Has(field) || context.Fields.Field(component, field, SeriesTarget.Duration) is not { } series)
        {
            return null;
        }

        double Bins(double minutes) => Magnitude.Clean(minutes / context.Grid.BinMinutes);
        if (series.Value.Draw is { } draw && Columns.IsConstant(draw.Scale) && Columns.IsConstant(draw.Offset))
        {
            var outcomes = draw.Values.Zip(draw.Probabilities, (value, p) => (Bins: Bins(Magnitude.Times(value, draw.Scale[0]) + draw.Offset[0]), p)).ToArray();
            if (outcomes.Any(outcome => outcome.Bins < 0))
            {
                context.Findings.Report(DiagnosticCatalog.BadDuration, series.Value.Origin, $"A '{field}' of '{component.Id}' is below 0: time does not run backwards.");
                return null;
            }

            return LagKernel.Of(outcomes);
        }

        if (series.Value is { Draw: null, Known: { } known } && Columns.IsConstant(known))
        {
            return LagKernel.Of(Bins(known[0]));
        }

        context.Findings.Report(
            DiagnosticCatalog.NotConstant, series.Value.Origin, $"The {field} of '{component.Id}' is one duration, or one distribution of durations, that does not change.");
        return null;
    }

    private static void Delay(BindingContext context, ComponentEntry component)
    {
        if (Lag(context, component) is { Mean: 0 } && component.Fields.Find("initial") is { } field && context.Fields.Initial(component) != 0)
        {
            context.Findings.Report(DiagnosticCatalog.FieldMisplaced, field.Key.Span, $"'initial' means nothing here: the lag of '{component.Id}' is 0, so nothing is ever inside.");
        }
    }
}
