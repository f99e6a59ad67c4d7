using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Components among which one item flows: those that connections without a factor join.</summary>
internal static class ItemRegions
{
    /// <summary>The regions, in the order of their first components.</summary>
    public static IEnumerable<IReadOnlySet<ComponentEntry>> Of(ImmutableArray<ComponentEntry> components, ImmutableArray<BoundConnection> connections)
    {
        var joined = connections.Where(connection => connection.Syntax.Times is null)
            .SelectMany(connection => new[] { (connection.From, connection.To), (connection.To, connection.From) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var seen = new HashSet<ComponentEntry>();
        foreach (var first in components)
        {
            if (!seen.Add(first))
            {
                continue;
            }

            var region = new HashSet<ComponentEntry> { first };
            var open = new Stack<ComponentEntry>([first]);
            while (open.TryPop(out var next))
            {
                foreach (var neighbour in joined[next].Where(region.Add))
                {
                    seen.Add(neighbour);
                    open.Push(neighbour);
                }
            }

            yield return region;
        }
    }
}
