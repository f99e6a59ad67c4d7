using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Collects every name that can be said, and the node each will have.</summary>
internal sealed class SymbolCollector(BindingContext context)
{
    /// <summary>The node of everything that is always 0; runs have it, engine models do not.</summary>
    public const string ZeroNode = "_zero";

    private readonly SymbolTable table = SymbolTable.Empty;
    private readonly Dictionary<string, Symbol> nodes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table.</summary>
    public SymbolTable Collect(ImmutableArray<BoundConnection> connections)
    {
        foreach (var component in context.Fields.Components)
        {
            var holds = Holding.Holds(context, component);
            foreach (var row in MeasureTable.Of(component.Kind).Where(row => holds || !row.Holding || row.Needs is not null))
            {
                Add(SymbolOf(component, holds && row.Holding ? row with { Needs = null } : row, context.HeldUp.Contains(component.Name)));
            }
        }

        foreach (var connection in connections)
        {
            var hasNode = connection.Syntax.Weight is not null || connection.Syntax.Times is not null || connection.Syntax.Lag is not null;
            var node = hasNode ? connection.NodeId : OutletNode(connection);
            Add(new Symbol(connection.Name, node == ZeroNode ? SymbolRole.Zero : SymbolRole.Node, node, SeriesKind.Flow, (connection.Syntax.Id ?? connection.Syntax.From).Span), sharesNode: !hasNode);
        }

        foreach (var (id, syntax) in context.Fields.FreeSeries)
        {
            Add(new Symbol(id, SymbolRole.Free, id, SeriesKind.Other, syntax.Id.Span));
        }

        return table;
    }

    /// <summary>The node at which a connection starts.</summary>
    public string OutletNode(BoundConnection connection) => table.TryGet($"{connection.From.Name}.{connection.Outlet}", out var outlet) ? outlet.NodeId : ZeroNode;

    private static Symbol SymbolOf(ComponentEntry component, MeasureRow row, bool isFeeder)
    {
        var absent = row.Needs is { } field && (field == MeasureTable.Feeding ? !isFeeder : !component.Has(field));
        var node = absent ? row.Otherwise is { } other ? $"{component.Name}_{other}" : ZeroNode : $"{component.Name}_{row.Name}";
        var role = row.IsField ? SymbolRole.Field
            : row.Derived is not null ? SymbolRole.Derived
            : node == ZeroNode ? SymbolRole.Zero
            : SymbolRole.Node;
        return new Symbol($"{component.Name}.{row.Name}", role, node, row.Kind, component.Syntax.Id.Span)
        {
            Component = component,
            Measure = row.Name,
            Derived = row.Derived,
        };
    }

    private void Add(Symbol symbol, bool sharesNode = false)
    {
        if (!table.Add(symbol))
        {
            context.Findings.Report(DiagnosticCatalog.DuplicateName, symbol.Origin, $"'{symbol.Name}' is the name of another series already. Rename one of them.");
            return;
        }

        if (sharesNode || symbol.NodeId == ZeroNode || context.Nodes.Reserve(symbol.NodeId))
        {
            nodes.TryAdd(symbol.NodeId, symbol);
            return;
        }

        // An alias of another measure of the same component shares its node on purpose.
        if (nodes.TryGetValue(symbol.NodeId, out var other) && (other.Component is null || other.Component != symbol.Component))
        {
            context.Findings.Report(
                DiagnosticCatalog.NodeCollision,
                symbol.Origin,
                $"'{symbol.Name}' and '{other.Name}' would both be '{symbol.NodeId}' in the engine model. Rename one of them.",
                related: [new RelatedPlace(other.Origin.Location, other.Name)]);
        }
    }
}
