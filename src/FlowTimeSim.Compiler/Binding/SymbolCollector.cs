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
                var whole = SymbolOf(component, holds && row.Holding ? row with { Needs = null } : row, context.HeldUp.Contains(component.Name));
                Add(whole);
                if (row.HasClasses)
                {
                    Classes(component, whole);
                }
            }
        }

        foreach (var connection in connections)
        {
            Add(connection);
        }

        foreach (var symbol in context.Pools.All.SelectMany(PoolSymbols.Of))
        {
            Add(symbol);
        }

        foreach (var (id, syntax) in context.Fields.FreeSeries)
        {
            Add(new Symbol(id, SymbolRole.Free, id, SeriesKind.Other, syntax.Id.Span));
        }

        return table;
    }

    // A class that comes alone is the whole; of several each has its own part.
    private void Classes(ComponentEntry component, Symbol whole)
    {
        var classes = context.Classes.Of(component);
        foreach (var one in classes)
        {
            var isPart = classes.Length > 1 && whole.Role != SymbolRole.Zero;
            Add(
                whole with
                {
                    Name = ClassNames.Series(whole.Name, one),
                    NodeId = isPart ? ClassNames.Node(whole.NodeId, one) : whole.NodeId,
                    Class = one,
                    Total = whole.Name,
                    Derived = whole.Derived == DerivedMeasure.Wait && Discipline.Order(context, component) is not null ? DerivedMeasure.ClassWait : whole.Derived,
                },
                sharesNode: !isPart);
        }
    }

    // Of an outlet's classes a connection may take some: one of them is a series that is there, several are summed.
    private void Add(BoundConnection connection)
    {
        var classes = context.Classes.Of(connection);
        var isPart = context.Classes.IsPart(connection);
        var changes = connection.Syntax.Weight is not null || connection.Syntax.Times is not null || connection.Syntax.Lag is not null;
        var hasNode = changes || (isPart && classes.Length > 1);
        var node = hasNode ? connection.NodeId : isPart ? OutletNode(connection, classes.FirstOrDefault()) : OutletNode(connection, null);
        var origin = (connection.Syntax.Id ?? connection.Syntax.From).Span;
        var whole = new Symbol(connection.Name, node == ZeroNode ? SymbolRole.Zero : SymbolRole.Node, node, SeriesKind.Flow, origin);
        Add(whole, sharesNode: !hasNode);
        foreach (var one in classes)
        {
            var own = classes.Length == 1 ? node : changes ? ClassNames.Node(node, one) : OutletNode(connection, one);
            Add(
                whole with
                {
                    Name = ClassNames.Series(connection.Name, one),
                    Role = own == ZeroNode ? SymbolRole.Zero : SymbolRole.Node,
                    NodeId = own,
                    Class = one,
                    Total = connection.Name,
                },
                sharesNode: classes.Length == 1 || !changes);
        }
    }

    // The node at which a connection starts, of one class of it where only that one goes.
    private string OutletNode(BoundConnection connection, string? itemClass)
    {
        if (itemClass is null && context.Classes.IsPart(connection))
        {
            return ZeroNode;
        }

        var name = $"{connection.From.Name}.{connection.Outlet}";
        return table.TryGet(itemClass is null ? name : ClassNames.Series(name, itemClass), out var outlet) ? outlet.NodeId : ZeroNode;
    }

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
