using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What a model of bare nodes says of a component: the nodes of what comes to it and of what it lets go.</summary>
/// <param name="Name">The component of the topology, or the queue.</param>
/// <param name="Arrivals">The node of what comes.</param>
/// <param name="Served">The node of what goes.</param>
/// <param name="Where">Where the node of what comes is written.</param>
internal sealed record EngineComponent(string Name, string Arrivals, string Served, SourceSpan Where)
{
    /// <summary>The components of the topology, then the queues that are none of them.</summary>
    public static IEnumerable<EngineComponent> Of(EngineModel model)
    {
        var byId = model.Nodes.ToLookup(node => node.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in model.Topology)
        {
            var semantics = component.Semantics.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            if (semantics["arrivals"].FirstOrDefault() is { } arrivals && semantics["served"].FirstOrDefault() is { } served
                && arrivals != served && byId[arrivals].FirstOrDefault() is { } node)
            {
                seen.Add(arrivals);
                seen.UnionWith(semantics["queueDepth"]);
                yield return new EngineComponent(component.Id, arrivals, served, node.Origin);
            }
        }

        foreach (var queue in model.Nodes.OfType<QueueNode>())
        {
            if (!seen.Contains(queue.Inflow) && !seen.Contains(queue.Id))
            {
                yield return new EngineComponent(queue.Id, queue.Inflow, queue.Outflow, queue.Origin);
            }
        }
    }
}
