using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>What every name means to tests, views and reports.</summary>
internal static class SeriesTable
{
    /// <summary>The table by name.</summary>
    public static ImmutableDictionary<string, SeriesInfo> Make(BindingContext context, BoundSystem system)
    {
        var table = ImmutableDictionary.CreateBuilder<string, SeriesInfo>(StringComparer.Ordinal);
        foreach (var symbol in context.Symbols.All)
        {
            table[symbol.Name] = InfoOf(context, system, symbol);
        }

        return table.ToImmutable();
    }

    private static SeriesInfo InfoOf(BindingContext context, BoundSystem system, Symbol symbol)
    {
        if (symbol.Role == SymbolRole.Free)
        {
            var series = context.Fields.Free(symbol.Name)!;
            return new SeriesInfo(symbol.Name, series.Kind, series.Unit, symbol.Origin) { NodeId = symbol.NodeId };
        }

        var carrier = symbol.Component ?? system.Connections.FirstOrDefault(connection => connection.Name == (symbol.Total ?? symbol.Name))?.To;
        var item = UnitMath.Item(carrier is null ? null : context.Fields.ItemOf(carrier));
        var unit = symbol.Kind switch
        {
            SeriesKind.Ratio => Unit.None,
            SeriesKind.Duration => Unit.Minute,
            _ => symbol.Pool is { } pool ? context.Pools.Size(pool)?.Unit ?? Unit.None : item,
        };
        return new SeriesInfo(symbol.Name, symbol.Kind, unit, symbol.Origin)
        {
            NodeId = symbol.Derived is null ? symbol.NodeId : null,
            UnitOrigin = symbol.Kind is SeriesKind.Flow or SeriesKind.Level && carrier is not null ? context.Fields.ItemPlaceOf(carrier) : null,
            Derived = symbol.Derived,
            Component = symbol.Component?.Name ?? symbol.Pool?.Id.Value,
            Measure = symbol.Measure,
            Class = symbol.Class,
        };
    }
}
