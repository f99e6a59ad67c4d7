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
    public void Lower(BoundConnection connection)
    {
        var classes = context.Classes.Of(connection);
        if (classes.Length > 1)
        {
            foreach (var one in classes)
            {
                Flow(connection, ClassNames.Series(connection.Name, one), ClassNames.Node(connection.NodeId, one), one);
            }
        }

        if (classes.Length > 1 && context.Classes.IsPart(connection))
        {
            Sum(connection);
            return;
        }

        Flow(connection, connection.Name, connection.NodeId, context.Classes.IsPart(connection) ? classes.FirstOrDefault() : null);
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
        if (outlet is null or { Role: SymbolRole.Zero })
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

        if (connection.LagBins > 0 && flow is not NameExpression)
        {
            var sent = context.Nodes.Fresh(node + "_sent");
            context.Nodes.Add(new ExprNode(sent, where, flow));
            flow = Code.Name(where, sent);
        }

        context.Nodes.Add(new ExprNode(node, where, Code.Delayed(where, flow, LagKernel.Of(connection.LagBins))));
    }
}
