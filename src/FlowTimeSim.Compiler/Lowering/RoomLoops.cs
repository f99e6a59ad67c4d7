using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Finds the rooms that would depend on the flow that they are for: nodes are what is worked off, what arrives, and rooms.</summary>
internal sealed class RoomLoops(BindingContext context, ImmutableArray<BoundConnection> connections, BlockingPlan plan)
{
    private readonly Dictionary<string, List<string>> reads = new(StringComparer.Ordinal);
    private readonly List<(string Room, string Free, (string Buffer, string Feeder) Key)> counts = [];

    /// <summary>The rooms, by buffer and feeder.</summary>
    public HashSet<(string Buffer, string Feeder)> Find()
    {
        foreach (var connection in connections.Where(SameBin.Passes))
        {
            Read("arrivals " + connection.To.Name, Flow(connection));
            if (SameBin.FollowsArrivals(context, connection))
            {
                Read(Flow(connection), "arrivals " + connection.From.Name);
            }
        }

        foreach (var buffer in plan.Buffers)
        {
            Rooms(buffer);
        }

        var looped = Looped();
        return [.. counts.Where(count => looped.Contains(count.Room) && looped.Contains(count.Free)).Select(count => count.Key)];
    }

    private void Rooms(ComponentEntry buffer)
    {
        var earlier = new List<string>();
        foreach (var feeder in plan.Feeders(buffer))
        {
            var room = $"room {buffer.Name} {feeder}";
            Read("off " + feeder, "free " + feeder);
            Read("free " + feeder, room);
            Read(room, "free " + buffer.Name);
            counts.Add((room, "free " + buffer.Name, (buffer.Name, feeder)));
            foreach (var other in earlier)
            {
                Read(room, "off " + other);
            }

            foreach (var connection in plan.Brought(buffer).Where(SameBin.Passes))
            {
                Read(room, Flow(connection));
            }

            earlier.Add(feeder);
        }
    }

    // What overflows depends on what is worked off, too.
    private string Flow(BoundConnection connection)
    {
        if (Blocking.Obeys(connection) || connection.Outlet is "served" or "errors")
        {
            return "off " + connection.From.Name;
        }

        var node = $"{connection.Outlet} {connection.From.Name}";
        Read(node, "off " + connection.From.Name);
        return node;
    }

    private void Read(string reader, string source)
    {
        if (reader == source)
        {
            return;
        }

        if (!reads.TryGetValue(reader, out var sources))
        {
            reads.Add(reader, sources = []);
        }

        sources.Add(source);
    }

    // What is left when everything is taken out that reads nothing, or that nothing reads, again and again.
    private HashSet<string> Looped()
    {
        var nodes = reads.Keys.Concat(reads.Values.SelectMany(sources => sources)).ToHashSet(StringComparer.Ordinal);
        var edges = reads.SelectMany(pair => pair.Value.Distinct(StringComparer.Ordinal).Select(source => (Reader: pair.Key, Source: source))).ToArray();
        Peel(nodes, edges.ToLookup(edge => edge.Source, edge => edge.Reader), edges.CountBy(edge => edge.Reader));
        Peel(nodes, edges.Where(edge => nodes.Contains(edge.Reader) && nodes.Contains(edge.Source)).ToLookup(edge => edge.Reader, edge => edge.Source), edges.Where(edge => nodes.Contains(edge.Reader) && nodes.Contains(edge.Source)).CountBy(edge => edge.Source));
        return nodes;
    }

    private static void Peel(HashSet<string> nodes, ILookup<string, string> next, IEnumerable<KeyValuePair<string, int>> counted)
    {
        var waits = counted.ToDictionary(StringComparer.Ordinal);
        var open = new Stack<string>(nodes.Where(node => !waits.ContainsKey(node)));
        while (open.TryPop(out var node))
        {
            nodes.Remove(node);
            foreach (var other in next[node])
            {
                if (--waits[other] == 0)
                {
                    open.Push(other);
                }
            }
        }
    }
}
