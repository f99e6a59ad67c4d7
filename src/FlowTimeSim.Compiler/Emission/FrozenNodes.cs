using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>Puts computed values in the place of what a release cannot compute at all: queues, routers, loops.</summary>
internal static class FrozenNodes
{
    /// <summary>The model that the release can compute, or null after a finding.</summary>
    public static EngineModel? Freeze(EngineModel model, EngineDialect dialect, Func<string, double[]?> computedValues, FindingSink findings)
    {
        var frozen = model.Nodes.OfType<QueueNode>().Where(_ => !dialect.Has("serviceWithBuffer")).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (!dialect.Has("router"))
        {
            var routers = model.Nodes.OfType<RouterNode>();
            frozen.UnionWith(routers.SelectMany(router => router.Routes.Select(route => route.Target).Append(router.Id)));
        }

        if (!dialect.AcceptsFeedback)
        {
            frozen.UnionWith(CyclicNodes.In([.. model.Nodes.Where(node => !frozen.Contains(node.Id))]));
        }

        if (frozen.Count == 0)
        {
            return model;
        }

        var nodes = ImmutableArray.CreateBuilder<EngineNode>(model.Nodes.Length);
        var places = new List<EngineNode>();
        foreach (var node in model.Nodes)
        {
            if (!frozen.Contains(node.Id))
            {
                nodes.Add(node);
                continue;
            }

            if (computedValues(node.Id) is not { } values)
            {
                findings.Report(DiagnosticCatalog.NotInEngine, node.Origin, $"{dialect.Name} cannot compute '{node.Id}', and it has no computed values.");
                return null;
            }

            places.Add(node);
            nodes.Add(new ConstNode(node.Id, node.Origin, values));
        }

        Report(places, dialect, findings);
        return model with { Nodes = nodes.ToImmutable() };
    }

    private static void Report(List<EngineNode> frozen, EngineDialect dialect, FindingSink findings)
    {
        const int Named = 10;
        var first = frozen.MinBy(node => (node.Origin.Source.Path, node.Origin.Start))!;
        ImmutableArray<RelatedPlace> related = [.. frozen.Where(node => node != first).Take(Named).Select(node => new RelatedPlace(node.Origin.Location, node.Id))];
        if (frozen.Count == 1)
        {
            findings.Report(
                DiagnosticCatalog.FrozenForEngine,
                first.Origin,
                $"{dialect.Name} cannot compute '{first.Id}'. Its computed values are written instead: there it does not answer to changes.");
        }
        else
        {
            findings.Report(
                DiagnosticCatalog.FrozenForEngine,
                first.Origin,
                $"{dialect.Name} cannot compute '{first.Id}' and {frozen.Count - 1} more. Their computed values are written instead: there they do not answer to changes.",
                related: related);
        }
    }
}
