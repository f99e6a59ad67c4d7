using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>What leaves an outlet goes another way: two ways are swapped, or one is lost.</summary>
internal static class RouteMutations
{
    /// <summary>Neighbouring connections of one outlet, and neighbouring routes of a bare router, change places.</summary>
    public static IEnumerable<Mutation> Swapped(MutationSites sites)
    {
        foreach (var outlet in (sites.Model.Flow?.Connections ?? []).GroupBy(connection => (connection.From, connection.Outlet)))
        {
            foreach (var (one, other) in outlet.Zip(outlet.Skip(1)).Where(pair => pair.First.To != pair.Second.To))
            {
                if (Partners(sites.Nodes(one), sites.Nodes(other)) is { } partners)
                {
                    yield return new Mutation(one.Origin, $"'{one.Id}' and '{other.Id}' are swapped", model => Exchange(model, partners));
                }
            }
        }

        foreach (var router in sites.Model.Engine.Nodes.OfType<RouterNode>())
        {
            for (var i = 1; i < router.Routes.Length; i++)
            {
                var (one, other) = (router.Routes[i - 1], router.Routes[i]);
                var routes = router.Routes.SetItem(i - 1, one with { Target = other.Target }).SetItem(i, other with { Target = one.Target });
                yield return new Mutation(router.Origin, $"router '{router.Id}' sends to '{one.Target}' what is for '{other.Target}', and the other way round", model =>
                    EngineEdit.Nodes(model, node => node.Id == router.Id && node is RouterNode ? router with { Routes = routes } : node));
            }
        }
    }

    /// <summary>Nothing flows over a connection.</summary>
    public static IEnumerable<Mutation> Lost(MutationSites sites)
    {
        foreach (var connection in sites.Model.Flow?.Connections ?? [])
        {
            var ids = sites.Nodes(connection).Values.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
            if (ids.Count > 0)
            {
                yield return new Mutation(connection.Origin, $"nothing flows over '{connection.Id}'", model => EngineEdit.Zero(model, ids));
            }
        }
    }

    // Both ways carry the same classes, or a swap would mix them.
    private static Dictionary<string, string>? Partners(SortedDictionary<string, EngineNode> one, SortedDictionary<string, EngineNode> other)
    {
        if (one.Count == 0 || !one.Keys.SequenceEqual(other.Keys, StringComparer.Ordinal))
        {
            return null;
        }

        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, node) in one)
        {
            result[node.Id] = other[label].Id;
            result[other[label].Id] = node.Id;
        }

        return result;
    }

    private static Compiler.CompiledModel? Exchange(Compiler.CompiledModel model, Dictionary<string, string> partners)
    {
        var nodes = model.Engine.Nodes.Where(node => partners.ContainsKey(node.Id)).ToDictionary(node => node.Id, StringComparer.Ordinal);
        return EngineEdit.Nodes(model, node =>
            partners.TryGetValue(node.Id, out var partner) && nodes.TryGetValue(partner, out var there) ? there with { Id = node.Id } : node);
    }
}
