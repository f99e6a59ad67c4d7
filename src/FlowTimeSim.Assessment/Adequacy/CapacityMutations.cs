using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>What holds a component back is forgotten. What it attempts is <c>MIN(what is there, its capacity)</c>, or what full buffers behind it leave of that.</summary>
internal static class CapacityMutations
{
    /// <summary>The capacity limits nothing.</summary>
    public static IEnumerable<Mutation> Dropped(MutationSites sites)
    {
        foreach (var component in sites.Components)
        {
            if (Attempts(sites, component) is { } attempts && sites.Node(component.Id, "capacity") is { } capacity)
            {
                yield return new Mutation(capacity.Origin, $"the capacity of '{component.Id}' limits nothing", model => EngineEdit.Nodes(model, node =>
                    node is ExprNode code && node.Id == attempts.Id && Limited(code) is { } call ? code with { Expression = call.Arguments[0] } : node));
            }
        }
    }

    /// <summary>Full buffers behind a component do not hold it up.</summary>
    public static IEnumerable<Mutation> Unblocked(MutationSites sites)
    {
        foreach (var component in sites.Components)
        {
            if (Attempts(sites, component) is { } attempts && sites.Node(component.Id, "capacity") is { } capacity
                && Limited(attempts)!.Arguments[1] is NameExpression free && free.Name != capacity.Id)
            {
                yield return new Mutation(component.Origin, $"full buffers do not hold '{component.Id}' up", model => EngineEdit.Nodes(model, node =>
                    node is ExprNode code && node.Id == attempts.Id && Limited(code) is { } call
                        ? code with { Expression = call with { Arguments = [call.Arguments[0], free with { Name = capacity.Id }] } }
                        : node));
            }
        }
    }

    private static ExprNode? Attempts(MutationSites sites, FlowComponent component) =>
        (sites.Node(component.Id, "attempts") ?? sites.Node(component.Id, "served")) is ExprNode node && Limited(node) is not null ? node : null;

    private static CallExpression? Limited(ExprNode node) =>
        node.Expression is CallExpression { Arguments: [_, NameExpression] } call && call.Function.Equals("MIN", StringComparison.OrdinalIgnoreCase) ? call : null;
}
