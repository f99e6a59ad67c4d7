using System.Globalization;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>An input is a tenth more or less.</summary>
internal static class InputMutations
{
    /// <summary>The demand of sources, the capacity of components, the size of pools.</summary>
    public static IEnumerable<Mutation> OfMeasure(MutationSites sites, string measure, double factor) => sites.Series
        .Where(info => info.Measure == measure && info.Class is null && sites.Node(info.NodeId) is { } node && !sites.FollowsPool(node))
        .Select(info => Scaled($"the {measure} of '{info.Component}'", sites.Node(info.NodeId)!, factor));

    /// <summary>Numbers that belong to no component: free series, and the inputs of a bare engine model.</summary>
    public static IEnumerable<Mutation> Free(MutationSites sites, double factor) => sites.Series
        .Where(info => info.Component is null && info.Class is null && sites.Node(info.NodeId) is ConstNode or PmfNode && !sites.IsFlow(info))
        .Select(info => Scaled($"'{info.Name}'", sites.Node(info.NodeId)!, factor));

    private static Mutation Scaled(string subject, EngineNode node, double factor)
    {
        var percent = Math.Round(Math.Abs(factor - 1) * 100).ToString(CultureInfo.InvariantCulture);
        return new Mutation(node.Origin, $"{subject} is {percent} % {(factor < 1 ? "less" : "more")}", model => EngineEdit.Scale(model, node.Id, factor));
    }
}
