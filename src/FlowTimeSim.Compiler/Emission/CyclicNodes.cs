using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>Finds the nodes that stand in a loop or between two loops, reads of earlier bins included.</summary>
internal static class CyclicNodes
{
    /// <summary>Their ids.</summary>
    public static HashSet<string> In(IReadOnlyCollection<EngineNode> nodes)
    {
        var reads = nodes.ToDictionary(node => node.Id, node => NodeRead.Of(node).Select(read => read.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var readers = nodes.ToDictionary(node => node.Id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (reader, sources) in reads)
        {
            sources.IntersectWith(readers.Keys);
            foreach (var source in sources)
            {
                readers[source].Add(reader);
            }
        }

        var rest = reads.Keys.ToHashSet(StringComparer.Ordinal);
        Peel(rest, reads, readers);
        Peel(rest, readers, reads);
        return rest;
    }

    /// <summary>Takes away, again and again, what needs nothing of the rest.</summary>
    private static void Peel(HashSet<string> rest, Dictionary<string, HashSet<string>> needs, Dictionary<string, HashSet<string>> neededBy)
    {
        var missing = rest.ToDictionary(id => id, id => needs[id].Count(rest.Contains), StringComparer.Ordinal);
        var free = new Queue<string>(rest.Where(id => missing[id] == 0));
        while (free.TryDequeue(out var id))
        {
            rest.Remove(id);
            foreach (var next in neededBy[id].Where(rest.Contains))
            {
                if (--missing[next] == 0)
                {
                    free.Enqueue(next);
                }
            }
        }
    }
}
