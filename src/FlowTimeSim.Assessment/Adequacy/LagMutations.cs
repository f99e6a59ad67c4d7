using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>What takes time takes one bin more or less: the lag of a connection, a delay, a retry, a service that lasts longer than a bin, a written SHIFT.</summary>
internal static class LagMutations
{
    /// <summary>Each place that has a lag: all nodes that were made of it change together.</summary>
    public static IEnumerable<Mutation> Find(MutationSites sites, int bins)
    {
        foreach (var group in sites.Model.Engine.Nodes.OfType<ExprNode>().Where(node => HasLag(sites, node)).GroupBy(node => node.Origin))
        {
            var ids = group.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
            var words = bins > 0 ? "longer" : "shorter";
            yield return new Mutation(group.Key, $"the lag of '{sites.NameOf(group.First())}' is one bin {words}", model => EngineEdit.Expressions(model, (node, part) =>
                ids.Contains(node.Id) && Lag(sites, node, part) is (var call, var lag) ? Shifted(call, lag + bins) : null));
        }
    }

    private static bool HasLag(MutationSites sites, ExprNode node)
    {
        var found = false;
        _ = ExpressionRewrite.Of(node.Expression, part =>
        {
            found |= Lag(sites, node, part) is not null;
            return found ? part : null;
        });
        return found;
    }

    private static (CallExpression Call, double Bins)? Lag(MutationSites sites, ExprNode node, Expression part) =>
        part is CallExpression { Arguments: [var source, NumberExpression { Value: >= 1 } bins] } call && call.Function.Equals("SHIFT", StringComparison.OrdinalIgnoreCase)
        && !ExpressionNames.In(source).Any(name => sites.IsState(name.Name) || name.Name == node.Id)
            ? (call, bins.Value)
            : null;

    private static Expression Shifted(CallExpression call, double bins) =>
        bins < 1 ? call.Arguments[0] : call with { Arguments = [call.Arguments[0], new NumberExpression(call.Arguments[1].Span, bins)] };
}
