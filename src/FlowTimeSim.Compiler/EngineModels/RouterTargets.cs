using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Which router replaces which node.</summary>
internal static class RouterTargets
{
    /// <summary>Router by target; null after a finding: a target that is no node, or that two routes replace.</summary>
    public static ImmutableDictionary<string, RouterNode>? Of(EngineModel model, FindingSink findings)
    {
        var routers = model.Nodes.OfType<RouterNode>().ToArray();
        if (routers.Length == 0)
        {
            return ImmutableDictionary<string, RouterNode>.Empty;
        }

        var result = ImmutableDictionary.CreateBuilder<string, RouterNode>(StringComparer.Ordinal);
        var ids = model.Nodes.Where(node => node is not RouterNode).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var failed = false;
        foreach (var (router, target) in routers.SelectMany(router => router.Routes.Select(route => (router, route.Target))))
        {
            if (!ids.Contains(target))
            {
                failed = true;
                findings.Report(DiagnosticCatalog.EngineRouter, router.Origin, $"Router '{router.Id}' sends to '{target}', which is no node that a router can replace.");
            }
            else if (!result.TryAdd(target, router))
            {
                failed = true;
                findings.Report(DiagnosticCatalog.EngineRouter, router.Origin, $"'{target}' is replaced twice: by router '{result[target].Id}' and by router '{router.Id}'. Add the parts in a node of their own.");
            }
        }

        return failed ? null : result.ToImmutable();
    }
}
