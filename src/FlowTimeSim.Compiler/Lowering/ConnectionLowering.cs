using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Makes the nodes of a connection's flow: outlet x weight x times, so much later; one for each class where several take it. One that takes all of
/// its outlet needs none.
/// </summary>
internal sealed class ConnectionLowering(BindingContext context)
{
    private readonly Dictionary<string, NameExpression> sent = new(StringComparer.Ordinal);

    /// <summary>What sets out on a connection, before its lag, of all classes or of one; null where nothing ever does.</summary>
    public NameExpression? SetsOut(BoundConnection connection, string? itemClass)
    {
        var name = itemClass is null ? connection.Name : ClassNames.Series(connection.Name, itemClass);
        if (sent.TryGetValue(name, out var departure))
        {
            return departure;
        }

        context.Symbols.TryGet(name, out var symbol);
        return symbol is null || symbol.Role == SymbolRole.Zero ? null : Code.Name(connection.Syntax.Span, symbol.NodeId);
    }

    /// <summary>Makes the nodes, if the connection needs any.</summary>
    public void Lower(BoundConnection connection)
    {
        var classes = context.Classes.Of(connection);
        foreach (var one in classes)
        {
            Flow(connection, ClassNames.Series(connection.Name, one), classes.Length == 1 ? connection.NodeId : ClassNames.Node(connection.NodeId, one), one);
        }

        if (classes.Length > 1 && context.Classes.IsPart(connection))
        {
            Sum(connection);
        }
        else if (classes.Length != 1)
        {
            Flow(connection, connection.Name, connection.NodeId, null);
        }
    }

    // What several classes, but not all, bring of an outlet.
    private void Sum(BoundConnection connection)
    {
        var where = connection.Syntax.Span;
        Expression? sum = null;
        foreach (var one in context.Classes.Of(connection))
        {
            context.Symbols.TryGet(ClassNames.Series(connection.Name, one), out var part);
            if (part!.Role != SymbolRole.Zero)
            {
                var flow = Code.Name(where, part.NodeId);
                sum = sum is null ? flow : Code.Add(where, sum, flow);
            }
        }

        context.Nodes.Add(sum is null ? new ConstNode(connection.NodeId, where, new double[context.Grid.Bins]) : new ExprNode(connection.NodeId, where, sum));
    }

    private void Flow(BoundConnection connection, string name, string node, string? itemClass)
    {
        context.Symbols.TryGet(name, out var symbol);
        if (symbol is null || symbol.Role == SymbolRole.Zero || symbol.NodeId != node)
        {
            return;
        }

        var where = connection.Syntax.Span;
        var from = $"{connection.From.Name}.{connection.Outlet}";
        context.Symbols.TryGet(itemClass is null ? from : ClassNames.Series(from, itemClass), out var outlet);
        if (outlet is null or { Role: SymbolRole.Zero } || (itemClass is null && context.Classes.IsPart(connection)))
        {
            context.Nodes.Add(new ConstNode(node, where, new double[context.Grid.Bins]));
            return;
        }

        Expression flow = Code.Name(where, outlet.NodeId);
        if (connection.Weight is { } weight)
        {
            flow = Code.Multiply(where, flow, context.Expressions.CodeOf(weight, connection.NodeId + "_weight"));
        }

        if (connection.Times is { } times)
        {
            flow = Code.Multiply(where, flow, context.Expressions.CodeOf(times, connection.NodeId + "_times"));
        }

        if (connection.LagBins > 0)
        {
            sent.Add(name, Departure(connection, node, flow));
            flow = sent[name];
        }

        context.Nodes.Add(new ExprNode(node, where, Code.Delayed(where, flow, LagKernel.Of(connection.LagBins))));
    }

    private NameExpression Departure(BoundConnection connection, string node, Expression flow)
    {
        if (flow is NameExpression all)
        {
            return all;
        }

        var id = context.Nodes.Fresh(node + "_sent");
        context.Nodes.Add(new ExprNode(id, connection.Syntax.Span, flow));
        return Code.Name(connection.Syntax.Span, id);
    }
}
