using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Who is held up by which buffer and in which order, and of which buffers the room can count on what they really serve. Where lines part and meet
/// again that depends on the flow that the room is for; there the room counts on what the buffer can serve in any case (decision 0014).
/// </summary>
internal sealed class BlockingPlan
{
    private readonly Dictionary<string, ImmutableArray<BoundConnection>> inflows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> order;
    private readonly HashSet<(string Buffer, string Feeder)> promised;

    public BlockingPlan(BindingContext context, ImmutableArray<ComponentEntry> components, ImmutableArray<BoundConnection> connections)
    {
        var into = connections.ToLookup(connection => connection.To.Name);
        Buffers = [.. components.Where(Blocking.Blocks)];
        foreach (var buffer in Buffers)
        {
            inflows.Add(buffer.Name, [.. Blocking.Inflows(buffer, into)]);
        }

        var passing = connections.Where(c => SameBin.Passes(c) && c.Outlet != "retries" && SameBin.FollowsArrivals(context, c.To)).Select(c => (c.From.Name, c.To.Name)).ToArray();
        var wishes = Buffers.SelectMany(buffer =>
        {
            var feeders = Named(buffer);
            return feeders.Zip(feeders.Skip(1));
        });
        order = FeederOrder.Of([.. components.Select(component => component.Name)], passing, [.. wishes]);
        promised = Buffers.IsEmpty ? [] : new RoomLoops(context, connections, this).Find();
    }

    /// <summary>The buffers that block.</summary>
    public ImmutableArray<ComponentEntry> Buffers { get; }

    /// <summary>The names of the feeders of a buffer, in the order in which they take its room.</summary>
    public ImmutableArray<string> Feeders(ComponentEntry buffer) => [.. Named(buffer).OrderBy(name => order[name])];

    /// <summary>What a feeder sends to a buffer within the bin.</summary>
    public IEnumerable<BoundConnection> Of(string feeder, ComponentEntry buffer) =>
        inflows[buffer.Name].Where(connection => connection.From.Name == feeder && Blocking.Obeys(connection));

    /// <summary>What flows into a buffer and cannot be held up.</summary>
    public IEnumerable<BoundConnection> Brought(ComponentEntry buffer) => inflows[buffer.Name].Where(connection => !Blocking.Obeys(connection));

    /// <summary>True when the room for a feeder counts on what the buffer can serve in any case, not on what it really can.</summary>
    public bool IsPromised(ComponentEntry buffer, string feeder) => promised.Contains((buffer.Name, feeder));

    private ImmutableArray<string> Named(ComponentEntry buffer) => [.. inflows[buffer.Name].Where(Blocking.Obeys).Select(connection => connection.From.Name).Distinct(StringComparer.Ordinal)];
}
