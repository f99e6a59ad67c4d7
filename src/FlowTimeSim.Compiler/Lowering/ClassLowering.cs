using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Makes the part of each class beside the sums of a component where several classes meet (docs/decisions/0012-classes.md): what is spread over time
/// is spread for each class alike, and what is served is shared out (<see cref="ServedClasses"/>). What is tried again <see cref="RetryLowering"/> makes.
/// </summary>
internal sealed class ClassLowering(BindingContext context, ImmutableArray<BoundConnection> connections)
{
    /// <summary>Makes the nodes of the classes; those of the sums are there already.</summary>
    public void Lower(ComponentEntry component)
    {
        if (!context.Classes.IsShared(component))
        {
            return;
        }

        foreach (var one in context.Classes.Of(component))
        {
            Arrivals(component, one);
        }

        switch (component.Kind)
        {
            case ComponentKind.Buffer or ComponentKind.Service:
                new ServedClasses(context, component).Lower();
                break;
            case ComponentKind.Delay:
                foreach (var one in context.Classes.Of(component))
                {
                    Delay(component, new PartNodes(context, component, one));
                }

                break;
            default:
                break;
        }
    }

    private void Arrivals(ComponentEntry component, string one)
    {
        var where = component.Syntax.Id.Span;
        Expression? sum = null;
        foreach (var connection in connections.Where(connection => connection.To == component && context.Classes.Of(connection).Contains(one)))
        {
            context.Symbols.TryGet(ClassNames.Series(connection.Name, one), out var part);
            if (part!.Role != SymbolRole.Zero)
            {
                var flow = Code.Name(connection.Syntax.Span, part.NodeId);
                sum = sum is null ? flow : Code.Add(where, sum, flow);
            }
        }

        var id = new PartNodes(context, component, one).IdOf("arrivals");
        context.Nodes.Add(sum is null ? new ConstNode(id, where, new double[context.Grid.Bins]) : new ExprNode(id, where, sum));
    }

    private void Delay(ComponentEntry component, PartNodes nodes)
    {
        var lag = ComponentFields.Lag(context, component) ?? LagKernel.Of(0);
        nodes.Add("served", Code.Delayed(nodes.Where, nodes.Of("arrivals"), lag));
        context.Nodes.Add(new QueueNode(nodes.IdOf("inside"), nodes.Where, nodes.IdOf("arrivals"), nodes.IdOf("served"), null, 0));
    }
}
