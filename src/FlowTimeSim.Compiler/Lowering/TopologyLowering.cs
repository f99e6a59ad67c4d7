using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Components and connections for the state and metrics views of the release of May 2026.</summary>
internal sealed class TopologyLowering(BindingContext context, BoundSystem system)
{
    private static readonly (string Semantic, string Measure)[] Semantics =
        [("arrivals", "arrivals"), ("arrivals", "demand"), ("served", "served"), ("errors", "errors"), ("capacity", "capacity"), ("queueDepth", "queue")];

    /// <summary>The components: which node has which of their measures.</summary>
    public ImmutableArray<TopologyNode> Nodes() => [.. system.Components.Select(Node)];

    /// <summary>The connections; several between the same two components are one edge.</summary>
    public ImmutableArray<TopologyEdge> Edges() =>
    [
        .. system.Connections
            .GroupBy(connection => (connection.From.Name, To: connection.To.Name))
            .Select(group => new TopologyEdge(group.Key.Name, group.Key.To, Weight(group.First()), Lag(group.First()))),
    ];

    private TopologyNode Node(ComponentEntry component)
    {
        var semantics = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (semantic, measure) in Semantics)
        {
            if (context.Symbols.TryGet($"{component.Name}.{measure}", out var symbol) && symbol.Role != SymbolRole.Zero && semantics.All(s => s.Key != semantic))
            {
                semantics.Add(KeyValuePair.Create(semantic, symbol.NodeId));
            }
        }

        // The views want what is served of everything: of a source all it brings, of a sink all it takes.
        if (semantics.All(s => s.Key != "served") && semantics.FirstOrDefault(s => s.Key == "arrivals").Value is { } all)
        {
            semantics.Add(KeyValuePair.Create("served", all));
        }

        return component.Kind == ComponentKind.Buffer
            ? new TopologyNode(component.Name, "serviceWithBuffer", semantics.ToImmutable(), context.Fields.Initial(component))
            : new TopologyNode(component.Name, component.Kind.ToString().ToLowerInvariant(), semantics.ToImmutable(), null);
    }

    private static double? Weight(BoundConnection connection) =>
        connection.Weight?.Known is { } known && Columns.IsConstant(known) && known[0] > 0 ? known[0] : null;

    private static int? Lag(BoundConnection connection) => connection.LagBins >= 1 ? (int)Math.Min(int.MaxValue, Math.Round(connection.LagBins)) : null;
}
