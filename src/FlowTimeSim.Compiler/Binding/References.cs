using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>What a name means. Inputs are bound when they are first asked for, so that files need no order.</summary>
internal sealed class References(BindingContext context)
{
    private readonly Dictionary<string, Symbol> requested = new(StringComparer.Ordinal);

    /// <summary>The derived ratios that something needs as a node, each node once.</summary>
    public IReadOnlyCollection<Symbol> Requested => requested.Values;

    /// <summary>Asks for a derived ratio as a node.</summary>
    public void Request(Symbol symbol) => requested.TryAdd(symbol.NodeId, symbol);

    /// <summary>True when its node was asked for.</summary>
    public bool IsRequested(Symbol symbol) => requested.ContainsKey(symbol.NodeId);

    /// <summary>The value of a name; null after a finding.</summary>
    public Bound? Resolve(string name, SourceSpan where)
    {
        if (!context.Symbols.TryGet(name, out var symbol))
        {
            Unknown(name, where);
            return null;
        }

        return symbol.Role switch
        {
            SymbolRole.Zero => Measure(symbol, where) with { Known = [0], Code = null, Before = 0 },
            SymbolRole.Free or SymbolRole.Field => Input(symbol, where),
            SymbolRole.Derived => Ratio(symbol, where),
            _ => Measure(symbol, where),
        };
    }

    /// <summary>What an expression calls a kind of series.</summary>
    public static Nature NatureOf(SeriesKind kind) => kind switch
    {
        SeriesKind.Flow => Nature.Flow,
        SeriesKind.Level => Nature.Level,
        SeriesKind.Other => Nature.Bare,
        _ => Nature.Plain,
    };

    private void Unknown(string name, SourceSpan where)
    {
        if (context.Recipe.IsIncomplete || (name.EndsWith(']') && new ClassNeverHere(context).Report(name, where)))
        {
            return;
        }

        var component = context.Fields.Components.FirstOrDefault(entry => entry.Name == name || entry.Id == name);
        if (component is not null)
        {
            var measures = string.Join(", ", context.Symbols.All.Where(s => s.Component == component).Select(s => s.Name));
            context.Findings.Report(DiagnosticCatalog.UnknownName, where, $"'{name}' is a component, not a series. Name one of its measures: {measures}.");
            return;
        }

        context.ReportUnknown(where, name, context.Symbols.Names);
    }

    // A known input is folded into what reads it; a random or simulated one is read from its node.
    private Bound? Input(Symbol symbol, SourceSpan where)
    {
        var code = new NameExpression(where, symbol.NodeId);
        if (context.Fields.IsOpen(symbol.Total ?? symbol.Name))
        {
            return new Bound(ItemOf(symbol), NatureOf(symbol.Kind), where) { Code = code, From = From(symbol), IsUnknown = symbol.Role == SymbolRole.Free };
        }

        var bound = symbol.Role == SymbolRole.Free
            ? context.Fields.Free(symbol.Name)
            : symbol.Pool is { } pool ? context.Pools.Size(pool)
            : context.Fields.Measure(symbol.Component!, symbol.Measure!);
        if (bound is null)
        {
            return null;
        }

        var value = bound.Value with { Origin = where, Code = code, IsData = false, From = From(symbol) };
        return bound.Value.Known is null || bound.Value.Draw is not null ? value with { Known = null, Draw = null, Named = bound.Value.Draw } : value;
    }

    private Bound? Ratio(Symbol symbol, SourceSpan where)
    {
        if (symbol.Derived is DerivedMeasure.Wait or DerivedMeasure.ClassWait)
        {
            context.Findings.Report(
                DiagnosticCatalog.DerivedInExpression,
                where,
                $"'{symbol.Name}' is only known after a run: it cannot stand in an expression. Use it in a test, or use {symbol.Component!.Name}.queue.");
            return null;
        }

        Request(symbol);
        var unit = symbol.Kind == SeriesKind.Duration ? Unit.Minute : Unit.None;
        return new Bound(unit, Nature.Plain, where) { Code = new NameExpression(where, symbol.NodeId), From = From(symbol) };
    }

    private Bound Measure(Symbol symbol, SourceSpan where)
    {
        var component = symbol.Component;
        return new Bound(ItemOf(symbol), NatureOf(symbol.Kind), where)
        {
            From = From(symbol),
            Code = new NameExpression(where, symbol.NodeId),
            // Several classes begin with nothing (ClassChecks).
            Before = symbol.Kind == SeriesKind.Level && component is not null && (symbol.Measure == "queue" || component.Kind == ComponentKind.Delay) ? context.Fields.Initial(component) : 0,
        };
    }

    private Unit ItemOf(Symbol symbol) => symbol.Pool is { } pool ? context.Pools.Size(pool)?.Unit ?? Unit.None : UnitMath.Item(Carrier(symbol) is { } component ? context.Fields.ItemOf(component) : null);

    // The unit of a measure is the item of its component, and that is written with a quantity.
    private ImmutableArray<UnitOrigin> From(Symbol symbol)
    {
        var where = symbol.Role == SymbolRole.Field && symbol.Component?.Fields.Find(symbol.Measure!) is { } field ? field.Span
            : symbol.Kind is SeriesKind.Flow or SeriesKind.Level && Carrier(symbol) is { } component && context.Fields.ItemPlaceOf(component) is { } place ? place
            : symbol.Origin;
        return [new UnitOrigin(symbol.Name, where)];
    }

    private ComponentEntry? Carrier(Symbol symbol) => symbol.Component ?? context.Fields.TargetOf(symbol.Total ?? symbol.Name);
}
