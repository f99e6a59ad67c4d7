using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>
/// Writes splits by weight as expressions, <c>queue * weight</c>: the release evaluates routers in one extra pass only, so that routers in a
/// row are wrong there. Routers by class stay.
/// </summary>
internal static class PlainRouters
{
    /// <summary>The model without routers by weight.</summary>
    public static EngineModel Replace(EngineModel model)
    {
        var replaced = new Dictionary<string, EngineNode>(StringComparer.Ordinal);
        foreach (var router in model.Nodes.OfType<RouterNode>().Where(router => router.Routes.All(route => route.Classes.IsEmpty)))
        {
            var queue = new NameExpression(router.Origin, router.Queue);
            var total = router.Routes.Sum(route => route.Weight);
            replaced[router.Id] = new ExprNode(router.Id, router.Origin, queue);
            foreach (var route in router.Routes)
            {
                var weight = new NumberExpression(router.Origin, total == 0 ? 0 : route.Weight / total);
                replaced[route.Target] = new ExprNode(
                    route.Target, router.Origin, new BinaryExpression(router.Origin, BinaryOperator.Multiply, router.Origin, queue, weight));
            }
        }

        return replaced.Count == 0
            ? model
            : model with { Nodes = [.. model.Nodes.Select(node => replaced.GetValueOrDefault(node.Id, node))] };
    }
}
