using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// In a model of bare nodes flow passes from what one component serves to what another has as arrivals: both are known for queues, and for the
/// components of the topology. Two may take all of it, or a part may go nowhere.
/// </summary>
internal static class EngineFlowTakenTwice
{
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        var byId = model.Nodes.ToLookup(node => node.Id, StringComparer.Ordinal);
        var components = EngineComponent.Of(model).ToArray();
        var outlets = components.Select(component => component.Served).ToHashSet(StringComparer.Ordinal);
        var obscure = new HashSet<string>(StringComparer.Ordinal);
        var takers = new List<FlowTaker>();
        foreach (var (name, arrivals, served, where) in components)
        {
            // What a component gives back to itself is a second visit.
            var expression = byId[arrivals].OfType<ExprNode>().FirstOrDefault()?.Expression;
            var reads = LinearReads.Of(
                outlets.Contains(arrivals) || expression is null ? new NameExpression(where, arrivals) : expression,
                id => outlets.Contains(id) ? null : byId[id].OfType<ExprNode>().FirstOrDefault()?.Expression,
                operand => operand is NameExpression named && outlets.Contains(named.Name) ? null : Constant(operand, byId));
            obscure.UnionWith(reads.Obscure);
            takers.AddRange(reads.Terms.Where(term => term.Key != served && outlets.Contains(term.Key)).Select(term => new FlowTaker(name, term.Key, term.Value.Factor, term.Value.Where)));
        }

        foreach (var group in takers.GroupBy(taker => taker.Outlet).Where(group => !obscure.Contains(group.Key)))
        {
            // Whoever reads the outlet beside takers and the queue that it leaves may take the rest.
            var isLookedAt = components.Count(component => component.Served == group.Key) > 1 || OtherReaders(model, components, group.Key);
            FlowTaking.Judge(group.Key, null, [.. group], isKnownItem: false, isLookedAt, findings);
        }

        EngineEdges.Check(model, components, values, findings);
    }

    private static bool OtherReaders(EngineModel model, EngineComponent[] components, string outlet)
    {
        var arrivals = components.Select(component => component.Arrivals).ToHashSet(StringComparer.Ordinal);
        return model.Nodes.Any(node => node is not QueueNode && !arrivals.Contains(node.Id) && NodeRead.Of(node).Any(read => read.Id == outlet));
    }

    private static double? Constant(Expression operand, ILookup<string, EngineNode> byId) => operand switch
    {
        NumberExpression number => number.Value,
        NameExpression name when byId[name.Name].FirstOrDefault() is ConstNode { Values: [var first, ..] values } && Array.TrueForAll(values, value => value == first) => first,
        _ => null,
    };
}
