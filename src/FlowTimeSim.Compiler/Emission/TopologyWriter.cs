using System.Collections.Immutable;
using System.Text;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>Writes the components for the engine's views, which also say at what level a queue begins, and the classes.</summary>
internal static class TopologyWriter
{
    /// <summary>Topology, classes and traffic, where there are any.</summary>
    public static void Write(StringBuilder text, EngineModel model, string indent)
    {
        var components = Components(model);
        if (!components.IsEmpty)
        {
            EngineModelWriter.Line(text, indent, $"topology:");
            EngineModelWriter.Line(text, indent, $"  nodes:");
            var ids = model.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var component in components)
            {
                WriteComponent(text, component, ids, indent + "    ");
            }

            WriteEdges(text, model.Edges, components, indent + "  ");
        }

        WriteClasses(text, model.ClassArrivals, indent);
    }

    /// <summary>The model's components, each with its queue's first level, and one for every other queue that does not begin empty.</summary>
    private static ImmutableArray<TopologyNode> Components(EngineModel model)
    {
        var queues = model.Nodes.OfType<QueueNode>().ToDictionary(queue => queue.Id, StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<TopologyNode>();
        foreach (var component in model.Topology)
        {
            var depth = component.Semantics.FirstOrDefault(pair => pair.Key == "queueDepth").Value;
            result.Add(depth is not null && queues.Remove(depth, out var queue) ? component with { InitialQueueDepth = queue.Initial } : component);
        }

        var names = new PartNames(result.Select(component => component.Id));
        foreach (var queue in queues.Values.Where(queue => queue.Initial != 0))
        {
            var id = result.Any(component => component.Id.Equals(queue.Id, StringComparison.OrdinalIgnoreCase)) ? names.Next(queue.Id, "component") : queue.Id;
            ImmutableArray<KeyValuePair<string, string>> semantics =
                [new("arrivals", queue.Inflow), new("served", queue.Outflow), new("queueDepth", queue.Id)];
            result.Add(new TopologyNode(id, "serviceWithBuffer", semantics, queue.Initial));
        }

        return result.ToImmutable();
    }

    private static void WriteComponent(StringBuilder text, TopologyNode component, HashSet<string> ids, string indent)
    {
        EngineModelWriter.Line(text, indent, $"- id: {YamlText.Scalar(component.Id)}");
        EngineModelWriter.Line(text, indent, $"  kind: {YamlText.Scalar(component.Kind)}");
        var semantics = component.Semantics.Where(pair => ids.Contains(pair.Value)).ToArray();
        if (semantics.Length > 0)
        {
            EngineModelWriter.Line(text, indent, $"  semantics:");
            foreach (var (name, id) in semantics)
            {
                EngineModelWriter.Line(text, indent, $"    {YamlText.Scalar(name)}: {YamlText.Scalar(id)}");
            }
        }

        if (component.InitialQueueDepth is { } depth)
        {
            EngineModelWriter.Line(text, indent, $"  initialCondition:");
            EngineModelWriter.Line(text, indent, $"    queueDepth: {NumberText.Expanded(depth)}");
        }
    }

    private static void WriteEdges(StringBuilder text, ImmutableArray<TopologyEdge> edges, ImmutableArray<TopologyNode> components, string indent)
    {
        if (edges.IsEmpty || components.IsEmpty)
        {
            EngineModelWriter.Line(text, indent, $"edges: []");
            return;
        }

        EngineModelWriter.Line(text, indent, $"edges:");
        foreach (var edge in edges)
        {
            EngineModelWriter.Line(text, indent, $"  - from: {YamlText.Scalar(edge.From)}");
            EngineModelWriter.Line(text, indent, $"    to: {YamlText.Scalar(edge.To)}");
            if (edge.Weight is { } weight)
            {
                EngineModelWriter.Line(text, indent, $"    weight: {NumberText.Expanded(weight)}");
            }

            if (edge.Lag is { } lag)
            {
                EngineModelWriter.Line(text, indent, $"    lag: {lag}");
            }
        }
    }

    /// <summary>The engine asks for a pattern and uses it for nothing.</summary>
    private static void WriteClasses(StringBuilder text, ImmutableArray<ClassArrival> arrivals, string indent)
    {
        if (arrivals.IsEmpty)
        {
            return;
        }

        EngineModelWriter.Line(text, indent, $"classes:");
        foreach (var label in arrivals.Select(arrival => arrival.ClassId).Distinct(StringComparer.Ordinal))
        {
            EngineModelWriter.Line(text, indent, $"  - id: {YamlText.Scalar(label)}");
        }

        EngineModelWriter.Line(text, indent, $"traffic:");
        EngineModelWriter.Line(text, indent, $"  arrivals:");
        foreach (var arrival in arrivals)
        {
            EngineModelWriter.Line(text, indent, $"    - nodeId: {YamlText.Scalar(arrival.NodeId)}");
            EngineModelWriter.Line(text, indent, $"      classId: {YamlText.Scalar(arrival.ClassId)}");
            EngineModelWriter.Line(text, indent, $"      pattern:");
            EngineModelWriter.Line(text, indent, $"        kind: constant");
            EngineModelWriter.Line(text, indent, $"        ratePerBin: 1");
        }
    }
}
