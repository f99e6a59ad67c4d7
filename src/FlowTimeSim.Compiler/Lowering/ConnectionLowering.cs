using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Makes the node of a connection's flow: outlet x weight x times, so much later. One that takes all of its outlet needs none.</summary>
internal sealed class ConnectionLowering(BindingContext context)
{
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

        if (connection.LagBins > 0 && flow is not NameExpression)
        {
            var sent = context.Nodes.Fresh(connection.NodeId + "_sent");
            context.Nodes.Add(new ExprNode(sent, where, flow));
            flow = Code.Name(where, sent);
        }

        context.Nodes.Add(new ExprNode(connection.NodeId, where, Code.Delayed(where, flow, LagKernel.Of(connection.LagBins))));
    }
}
