using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Turns each component into nodes, one bin as language.md defines it ("One bin of a buffer") and in the order of operations of the
/// recipe that was run on the release of May 2026 (engine.md, "A finite buffer with an initial level").
/// </summary>
internal sealed class ComponentLowering(BindingContext context, ImmutableArray<BoundConnection> connections, BlockingLowering blocking)
{
    /// <summary>Makes the nodes of a component.</summary>
    public void Lower(ComponentEntry component)
    {
        if (component.Kind == ComponentKind.Source)
        {
            Define(component, "demand", context.Fields.Measure(component, "demand"));
            return;
        }

        Arrivals(component);
        switch (component.Kind)
        {
            case ComponentKind.Buffer:
                Buffer(component);
                break;
            case ComponentKind.Service:
                Service(component);
                break;
            case ComponentKind.Delay:
                Delay(component);
                break;
            default:
                break;
        }
    }

    private void Arrivals(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        Expression? sum = null;
        foreach (var connection in connections.Where(connection => connection.To == component))
        {
            context.Symbols.TryGet(connection.Name, out var symbol);
            if (symbol!.Role == SymbolRole.Zero)
            {
                continue;
            }

            var flow = new NameExpression(connection.Syntax.Span, symbol.NodeId);
            sum = sum is null ? flow : Code.Add(where, sum, flow);
        }

        var id = component.Name + "_arrivals";
        context.Nodes.Add(sum is null ? new ConstNode(id, where, new double[context.Grid.Bins]) : new ExprNode(id, where, sum));
    }

    private void Buffer(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        var name = component.Name;
        Define(component, "capacity", context.Fields.Measure(component, "capacity"));
        var queue = Code.Name(where, name + "_queue");
        Expression before = Code.Call(where, "SHIFT", queue, Code.Number(where, 1));
        var initial = context.Fields.Initial(component);
        if (initial != 0)
        {
            before = Code.Add(where, before, Code.Name(where, context.Nodes.Initial(queue, initial, 1, context.Grid.Bins, where)));
        }

        var waiting = Holding.Waiting(context, component);
        context.Nodes.Add(new ExprNode(waiting, where, before));
        var limit = ComponentFields.Limit(context, component);
        var most = limit is null ? null : context.Expressions.CodeOf(limit.Value, name + "_limit");
        var present = Code.Add(where, Code.Name(where, waiting), Code.Name(where, name + "_arrivals"));
        var attempts = Attempts(component, present);
        var rest = Code.Subtract(where, present, Code.Name(where, attempts));
        var losses = new List<string>();
        if (ComponentFields.Patience(context, component) is { } patience)
        {
            // Of those still waiting, p / (1 + p) leave (language.md).
            var p = context.Grid.BinMinutes / patience;
            Add(where, name + "_abandoned", Code.Multiply(where, rest, Code.Number(where, p / (1 + p))));
            rest = Code.Subtract(where, rest, Code.Name(where, name + "_abandoned"));
            losses.Add(name + "_abandoned");
        }

        if (most is not null)
        {
            Add(where, name + "_overflow", Code.Call(where, "MAX", Code.Number(where, 0), Code.Subtract(where, rest, most)));
            losses.Add(name + "_overflow");
        }

        context.Nodes.Add(new QueueNode(name + "_queue", where, name + "_arrivals", attempts, Lost(where, name, losses), initial));
    }

    private string? Lost(SourceSpan where, string name, List<string> losses)
    {
        if (losses.Count < 2)
        {
            return losses.FirstOrDefault();
        }

        var id = context.Nodes.Fresh(name + "_lost");
        Add(where, id, Code.Add(where, Code.Name(where, losses[0]), Code.Name(where, losses[1])));
        return id;
    }

    private void Service(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        var name = component.Name;
        Define(component, "capacity", context.Fields.Measure(component, "capacity"));
        var arrivals = Code.Name(where, name + "_arrivals");
        var attempts = Attempts(component, arrivals);
        Add(where, name + "_loss", Code.Subtract(where, arrivals, Code.Name(where, attempts)));
    }

    // Without an error rate every attempt is served, and is not a node of its own.
    private string Attempts(ComponentEntry component, Expression present)
    {
        var where = component.Syntax.Id.Span;
        var name = component.Name;
        var most = Code.Call(where, "MIN", present, Code.Name(where, blocking.CapacityOf(component)));
        var rate = ComponentFields.ErrorRate(context, component);
        if (blocking.IsHeldUp(component) && !Holding.Holds(context, component))
        {
            var begun = Code.Name(where, rate is null ? name + "_served" : name + "_attempts");
            Add(where, name + "_blocked", Code.Subtract(where, Code.Call(where, "MIN", present, Code.Name(where, name + "_capacity")), begun));
        }

        if (Holding.Holds(context, component))
        {
            Add(where, name + "_attempts", most);
            Held(component, rate);
            return name + "_attempts";
        }

        if (rate is null)
        {
            Add(where, name + "_served", most);
            return name + "_served";
        }

        var attempts = Code.Name(where, name + "_attempts");
        Add(where, attempts.Name, most);
        Add(where, name + "_errors", Code.Multiply(where, attempts, context.Expressions.CodeOf(rate.Value, name + "_errorRate")));
        Add(where, name + "_served", Code.Subtract(where, attempts, Code.Name(where, name + "_errors")));
        return attempts.Name;
    }

    // What starts is served, or fails, when it leaves its server.
    private void Held(ComponentEntry component, BoundSeries? rate)
    {
        var where = component.Syntax.Id.Span;
        var name = component.Name;
        var minutes = context.Fields.Field(component, "serviceTime", SeriesTarget.Duration)!.Value.Known![0];
        var leaving = rate is null ? name + "_served" : context.Nodes.Fresh(name + "_leaving");
        if (blocking.IsHeldUp(component))
        {
            Ready(component, where, minutes);
        }

        Add(where, leaving, Holding.Leaving(context, component, where, minutes));
        if (rate is not null)
        {
            Add(where, name + "_errors", Code.Multiply(where, Code.Name(where, leaving), context.Expressions.CodeOf(rate.Value, name + "_errorRate")));
            Add(where, name + "_served", Code.Subtract(where, Code.Name(where, leaving), Code.Name(where, name + "_errors")));
        }

        context.Nodes.Add(new QueueNode(name + "_inside", where, name + "_attempts", leaving, null, 0));
    }

    // What has been served keeps its server until there is room behind.
    private void Ready(ComponentEntry component, SourceSpan where, double minutes)
    {
        var blocked = Code.Name(where, component.Name + "_blocked");
        var ready = Code.Name(where, Holding.Ready(context, component));
        Add(where, ready.Name, Code.Add(where, Code.Call(where, "SHIFT", blocked, Code.Number(where, 1)), Holding.Ending(context, component, where, minutes)));
        Add(where, blocked.Name, Code.Subtract(where, ready, Code.Name(where, Holding.Free(context, component))));
    }

    private void Delay(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        var name = component.Name;
        var lag = ComponentFields.Lag(context, component) ?? LagKernel.Of(0);
        var served = Code.Delayed(where, Code.Name(where, name + "_arrivals"), lag);
        var initial = context.Fields.Initial(component);
        if (initial != 0)
        {
            var id = context.Nodes.Fresh(name + "_leaving");
            context.Nodes.Add(new ConstNode(id, where, lag.Leaving(initial, context.Grid.Bins)));
            served = Code.Add(where, served, Code.Name(where, id));
        }

        Add(where, name + "_served", served);
        context.Nodes.Add(new QueueNode(name + "_inside", where, name + "_arrivals", name + "_served", null, initial));
    }

    private void Define(ComponentEntry component, string field, BoundSeries? series)
    {
        if (series is not null)
        {
            context.Nodes.Define($"{component.Name}_{field}", series.Value, context.Grid, series.Value.Origin);
        }
    }

    private void Add(SourceSpan where, string id, Expression code) => context.Nodes.Add(new ExprNode(id, where, code));
}
