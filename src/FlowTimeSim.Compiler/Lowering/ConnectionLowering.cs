using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Makes the node of a connection's flow: outlet x weight x times, so much later. One that takes all of its outlet needs none.</summary>
internal sealed class ConnectionLowering(BindingContext context)
{
    private readonly Dictionary<string, NameExpression> sent = new(StringComparer.Ordinal);

    /// <summary>What sets out on a connection, before its lag; null where nothing ever does.</summary>
    public NameExpression? SetsOut(BoundConnection connection)
    {
        if (sent.TryGetValue(connection.Name, out var departure))
        {
            return departure;
        }

        context.Symbols.TryGet(connection.Name, out var symbol);
        return symbol is null || symbol.Role == SymbolRole.Zero ? null : Code.Name(connection.Syntax.Span, symbol.NodeId);
    }

    /// <summary>Makes the node, if the connection needs one.</summary>
    public void Lower(BoundConnection connection)
    {
        context.Symbols.TryGet(connection.Name, out var symbol);
        if (symbol is null || symbol.Role == SymbolRole.Zero || symbol.NodeId != connection.NodeId)
        {
            return;
        }

        var where = connection.Syntax.Span;
        context.Symbols.TryGet($"{connection.From.Name}.{connection.Outlet}", out var outlet);
        if (outlet!.Role == SymbolRole.Zero)
        {
            context.Nodes.Add(new ConstNode(connection.NodeId, where, new double[context.Grid.Bins]));
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
            sent.Add(connection.Name, Departure(connection, flow));
            flow = sent[connection.Name];
        }

        context.Nodes.Add(new ExprNode(connection.NodeId, where, Code.Delayed(where, flow, LagKernel.Of(connection.LagBins))));
    }

    private NameExpression Departure(BoundConnection connection, Expression flow)
    {
        if (flow is NameExpression all)
        {
            return all;
        }

        var id = context.Nodes.Fresh(connection.NodeId + "_sent");
        context.Nodes.Add(new ExprNode(id, connection.Syntax.Span, flow));
        return Code.Name(connection.Syntax.Span, id);
    }
}
