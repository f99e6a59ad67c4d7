using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Brings observed data into the bins and units of the series that it is compared with.</summary>
internal sealed class ObservationBinder(BindingContext context)
{
    /// <summary>The observations whose series is known; what is wrong with the others was reported.</summary>
    public ImmutableArray<ObservedSeries> Bind()
    {
        var bound = ImmutableArray.CreateBuilder<ObservedSeries>();
        foreach (var observed in context.Recipe.Scenario.Observed)
        {
            var name = observed.Series;
            if (!context.Symbols.TryGet(name.Value, out var symbol))
            {
                context.ReportUnknown(name.Span, name.Value, context.Symbols.Names);
            }
            else if (context.Series.Bind(observed.Value, TargetOf(symbol), "observed", $"what was observed of '{name.Value}'") is { Value.Known: { } known } series && Counts(symbol, series, observed.Value.Span))
            {
                bound.Add(new ObservedSeries(symbol.Name, Columns.Expand(known, context.Grid.Bins), name.Span));
            }
        }

        return bound.ToImmutable();
    }

    private SeriesTarget TargetOf(Symbol symbol) => KindOf(symbol) switch
    {
        SeriesKind.Flow => SeriesTarget.Flow,
        SeriesKind.Level => SeriesTarget.Level,
        SeriesKind.Duration => SeriesTarget.Duration,
        SeriesKind.Ratio => SeriesTarget.Ratio,
        _ => SeriesTarget.Any,
    };

    // A free series is what its form makes of it.
    private SeriesKind KindOf(Symbol symbol) => symbol.Role == SymbolRole.Free ? context.Fields.Free(symbol.Name)?.Kind ?? SeriesKind.Other : symbol.Kind;

    private bool Counts(Symbol symbol, BoundSeries series, Text.SourceSpan where)
    {
        var item = symbol.Component is { } component ? context.Fields.ItemOf(component) : null;
        if (item is null || series.Unit.Items.IsEmpty || UnitMath.SingleItem(series.Unit) == item)
        {
            return true;
        }

        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch, where, $"What was observed of '{symbol.Name}' is in {series.Unit.ToString()}, but {item} flows through it. Compare it with the series that counts the same.");
        return false;
    }
}
