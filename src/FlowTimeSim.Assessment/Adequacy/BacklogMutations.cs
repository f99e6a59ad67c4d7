using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>What waited before is forgotten: in every bin, or at the start.</summary>
internal static class BacklogMutations
{
    /// <summary>What waits is never served: nothing reads the queue of the bin before.</summary>
    public static IEnumerable<Mutation> Forgotten(MutationSites sites)
    {
        foreach (var (name, where, queues) in Queues(sites, "queue"))
        {
            yield return new Mutation(where, $"'{name}' forgets its backlog", model =>
                EngineEdit.Expressions(model, (_, part) => Before(part, queues.Contains) ? new NumberExpression(part.Span, 0) : null));
        }

        foreach (var node in sites.Model.Engine.Nodes.OfType<ExprNode>().Where(node => ExpressionNames.In(node.Expression).Any(name => name.Name == node.Id)))
        {
            yield return new Mutation(node.Origin, $"'{sites.OwnerOf(node)}' forgets what it was before", model =>
                EngineEdit.Expressions(model, (code, part) => code.Id == node.Id && Before(part, id => id == node.Id) ? new NumberExpression(part.Span, 0) : null));
        }
    }

    /// <summary>A buffer or a delay begins empty.</summary>
    public static IEnumerable<Mutation> Empty(MutationSites sites)
    {
        foreach (var (name, where, queues) in Queues(sites, "queue").Concat(Queues(sites, "inside")))
        {
            if (queues.Any(id => sites.Node(id) is QueueNode { Initial: not 0 }))
            {
                var component = sites.Components.FirstOrDefault(one => one.Id == name);
                var leaving = component?.Kind == ComponentKind.Delay ? sites.Nodes(name, "served").Select(node => node.Id).ToArray() : [];
                yield return new Mutation(where, $"'{name}' begins empty", model => EngineEdit.Nodes(model, node => node switch
                {
                    QueueNode queue when queues.Contains(queue.Id) => queue with { Initial = 0 },
                    ExprNode { Expression: BinaryExpression { Operator: BinaryOperator.Add, Right: NameExpression given } sum } code
                        when sites.Node(given.Name) is ConstNode && (Before(sum.Left, queues.Contains) || leaving.Contains(code.Id)) => code with { Expression = sum.Left },
                    _ => node,
                }));
            }
        }
    }

    private static IEnumerable<(string Name, SourceSpan Where, HashSet<string> Nodes)> Queues(MutationSites sites, string measure)
    {
        if (sites.Model.Flow is not null)
        {
            foreach (var component in sites.Components)
            {
                var nodes = sites.Nodes(component.Id, measure).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
                if (nodes.Count > 0)
                {
                    yield return (component.Id, component.Origin, nodes);
                }
            }
        }
        else if (measure == "queue")
        {
            foreach (var queue in sites.Model.Engine.Nodes.OfType<QueueNode>())
            {
                yield return (queue.Id, queue.Origin, new HashSet<string>(StringComparer.Ordinal) { queue.Id });
            }
        }
    }

    private static bool Before(Expression part, Func<string, bool> isState) =>
        part is CallExpression { Arguments: [NameExpression name, NumberExpression { Value: >= 1 }] } call
        && call.Function.Equals("SHIFT", StringComparison.OrdinalIgnoreCase) && isState(name.Name);
}
