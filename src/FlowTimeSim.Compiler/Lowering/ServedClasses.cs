using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Shares out what a service or a buffer attempts, keeps and loses among the classes that are there in a bin. The sums do not depend on the order
/// in which classes are served, so they are those of a component without classes; the parts are taken from them, so that they add up.
/// </summary>
internal sealed class ServedClasses(BindingContext context, ComponentEntry component)
{
    private static readonly ImmutableArray<string> SharedOut = ["attempts", "blocked", "abandoned", "overflow", "loss", "queue"];

    private readonly SourceSpan where = component.Syntax.Id.Span;
    private readonly bool holds = Holding.Holds(context, component);

    /// <summary>Makes the nodes of the classes, in the order in which they are served.</summary>
    public void Lower()
    {
        if (Discipline.Order(context, component) is { } order)
        {
            var before = new List<PartNodes>();
            foreach (var nodes in order.Select(one => new PartNodes(context, component, one)))
            {
                ByPriority(nodes, Present(nodes), before);
                Passed(nodes);
                before.Add(nodes);
            }

            return;
        }

        foreach (var nodes in context.Classes.Of(component).Select(one => new PartNodes(context, component, one)))
        {
            Alike(nodes, Present(nodes));
            Passed(nodes);
        }
    }

    // What of the class is there in the bin.
    private NameExpression Present(PartNodes nodes) => component.Kind == ComponentKind.Service
        ? nodes.Of("arrivals")
        : nodes.Inner("present", Code.Add(where, nodes.Waiting(), nodes.Of("arrivals")));

    // First in, first out: of everything that leaves or stays, the class has the share that it has of what is there.
    private void Alike(PartNodes nodes, NameExpression present)
    {
        Expression all = Total("arrivals");
        if (component.Kind == ComponentKind.Buffer)
        {
            all = Code.Add(where, Code.Name(where, Holding.Waiting(context, component)), all);
        }

        var share = nodes.Share();
        context.Nodes.Add(new ExprNode(share.Name, where, Code.Divide(where, present, all)));
        foreach (var measure in SharedOut.Where(measure => nodes.Has(measure) && (measure != "blocked" || !KeepsServers)))
        {
            nodes.Add(measure, Code.Multiply(where, Total(measure), share));
        }
    }

    // Each class gets what those before it left: of what is served, and of the places to wait. So the last ones overflow first.
    private void ByPriority(PartNodes nodes, NameExpression present, List<PartNodes> before)
    {
        nodes.Add("attempts", Code.Call(where, "MIN", present, Left("attempts", before)));
        Expression rest = Code.Subtract(where, present, nodes.Of("attempts"));
        if (nodes.Has("blocked") && !KeepsServers)
        {
            Expression capacity = Total("capacity");
            foreach (var other in before)
            {
                capacity = Code.Subtract(where, Code.Subtract(where, capacity, other.Of("attempts")), other.Of("blocked"));
            }

            var unblocked = Code.Call(where, "MIN", present, Code.Call(where, "MAX", Code.Number(where, 0), capacity));
            nodes.Add("blocked", Code.Call(where, "MAX", Code.Number(where, 0), Code.Subtract(where, unblocked, nodes.Of("attempts"))));
        }

        if (component.Kind == ComponentKind.Service)
        {
            nodes.Add("loss", rest);
            return;
        }

        if (nodes.Has("abandoned"))
        {
            var p = context.Grid.BinMinutes / ComponentFields.Patience(context, component)!.Value;
            nodes.Add("abandoned", Code.Multiply(where, rest, Code.Number(where, p / (1 + p))));
            rest = Code.Subtract(where, rest, nodes.Of("abandoned"));
        }

        nodes.Add("queue", Code.Call(where, "MIN", rest, Left("queue", before)));
        if (nodes.Has("overflow"))
        {
            nodes.Add("overflow", Code.Call(where, "MAX", Code.Number(where, 0), Code.Subtract(where, rest, nodes.Of("queue"))));
        }
    }

    private Expression Left(string measure, List<PartNodes> before)
    {
        Expression left = Total(measure);
        foreach (var other in before)
        {
            left = Code.Subtract(where, left, other.Of(measure));
        }

        return left;
    }

    // What was attempted fails or is served alike, at once or when it leaves its server.
    private void Passed(PartNodes nodes)
    {
        var rate = ComponentFields.ErrorRate(context, component);
        Expression leaving = nodes.Of("attempts");
        if (holds)
        {
            var minutes = context.Fields.Field(component, "serviceTime", SeriesTarget.Duration)!.Value.Known![0];
            var later = Code.Delayed(where, leaving, Holding.Kernel(context, minutes));
            later = KeepsServers ? HeldUp(nodes, later) : later;
            if (rate is null)
            {
                nodes.Add("served", later);
                leaving = nodes.Of("served");
            }
            else
            {
                leaving = nodes.Inner("leaving", later);
            }

            context.Nodes.Add(new QueueNode(nodes.IdOf("inside"), where, nodes.IdOf("attempts"), ((NameExpression)leaving).Name, null, 0));
        }

        if (rate is not null)
        {
            nodes.Add("errors", Code.Multiply(where, leaving, context.Expressions.CodeOf(rate.Value, component.Name + "_errorRate")));
            nodes.Add("served", Code.Subtract(where, leaving, nodes.Of("errors")));
        }
    }

    // What has no room behind keeps its server; what leaves is a mixture of what is ready.
    private BinaryExpression HeldUp(PartNodes nodes, Expression ended)
    {
        context.Nodes.Add(new ExprNode(nodes.Ready().Name, where, Code.Add(where, Code.Call(where, "SHIFT", nodes.Of("blocked"), Code.Number(where, 1)), ended)));
        var share = nodes.Inner("ending", Code.Divide(where, nodes.Ready(), Code.Name(where, Holding.Ready(context, component))));
        nodes.Add("blocked", Code.Multiply(where, Total("blocked"), share));
        return Code.Multiply(where, Code.Name(where, Holding.Free(context, component)), share);
    }

    private bool KeepsServers => context.HeldUp.Contains(component.Name) && Holding.Holds(context, component);

    private NameExpression Total(string measure)
    {
        context.Symbols.TryGet($"{component.Name}.{measure}", out var symbol);
        return Code.Name(where, symbol!.NodeId);
    }
}
