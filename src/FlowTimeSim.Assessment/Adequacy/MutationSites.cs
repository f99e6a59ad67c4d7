using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>A model, looked up by what can be changed in it. All orders depend on the model alone.</summary>
internal sealed class MutationSites
{
    private static readonly string[] States = ["queue", "inside", "blocked"];

    private readonly Dictionary<string, EngineNode> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> states = new(StringComparer.Ordinal);
    private readonly HashSet<string> connections;
    private readonly HashSet<string> ofPools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeriesInfo> named = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, string> owners = [];
    private readonly ImmutableArray<FlowComponent> components;
    private readonly ILookup<string, SeriesInfo> flows;
    private readonly ILookup<(string Component, string Measure), SeriesInfo> measures;

    public MutationSites(CompiledModel model)
    {
        Model = model;
        Series = [.. model.Series.Values.OrderBy(info => info.Name, StringComparer.Ordinal)];
        foreach (var node in model.Engine.Nodes)
        {
            nodes.TryAdd(node.Id, node);
        }

        components = model.Flow?.Components ?? [];
        foreach (var (where, owner) in components.Select(component => (component.Origin, component.Id)).Concat((model.Flow?.Connections ?? []).Select(connection => (connection.Origin, connection.Id))))
        {
            owners.TryAdd(where, owner);
        }

        foreach (var info in Series.Where(info => info.NodeId is not null))
        {
            named.TryAdd(info.NodeId!, info);
        }

        connections = (model.Flow?.Connections ?? []).Select(connection => connection.Id).ToHashSet(StringComparer.Ordinal);
        flows = Series.Where(info => info.Component is null && connections.Contains(Whole(info.Name))).ToLookup(info => Whole(info.Name));
        measures = Series.Where(info => info is { Component: not null, Measure: not null, NodeId: not null }).ToLookup(info => (info.Component!, info.Measure!));
        states.UnionWith(Series.Where(info => States.Contains(info.Measure)).Select(info => info.NodeId).OfType<string>());
        states.UnionWith(model.Engine.Nodes.OfType<QueueNode>().Select(node => node.Id));
        ofPools.UnionWith(Series.Where(info => info is { Component: { } owner, NodeId: not null } && components.All(component => component.Id != owner)).Select(info => info.NodeId!));
    }

    /// <summary>The model as it is.</summary>
    public CompiledModel Model { get; }

    /// <summary>Its series by name.</summary>
    public IReadOnlyList<SeriesInfo> Series { get; }

    /// <summary>Its components in the order of the text.</summary>
    public IEnumerable<FlowComponent> Components => components;

    /// <summary>A node, or null.</summary>
    public EngineNode? Node(string? id) => id is not null && nodes.TryGetValue(id, out var node) ? node : null;

    /// <summary>The node of a component's measure as a whole, or null.</summary>
    public EngineNode? Node(string component, string measure) => Node(measures[(component, measure)].FirstOrDefault(info => info.Class is null)?.NodeId);

    /// <summary>The nodes of a component's measure: of the whole, and of each class. What is always 0 has none.</summary>
    public IReadOnlyList<EngineNode> Nodes(string component, string measure) =>
        [.. measures[(component, measure)].Select(info => Node(info.NodeId)).OfType<EngineNode>().Where(node => !IsZero(node)).Distinct()];

    /// <summary>The nodes of a connection's flow by class; the whole has the class of no name.</summary>
    public SortedDictionary<string, EngineNode> Nodes(FlowConnection connection)
    {
        var result = new SortedDictionary<string, EngineNode>(StringComparer.Ordinal);
        foreach (var info in flows[connection.Id])
        {
            if (Node(info.NodeId) is { } node && !IsZero(node) && !result.ContainsValue(node))
            {
                result.Add(info.Class ?? string.Empty, node);
            }
        }

        return result;
    }

    /// <summary>True of the flow of a connection, or of a class's part in it.</summary>
    public bool IsFlow(SeriesInfo info) => connections.Contains(Whole(info.Name));

    /// <summary>True of what stands from bin to bin: reading it one bin later is no delay.</summary>
    public bool IsState(string node) => states.Contains(node);

    /// <summary>True when a node reads how many servers of a pool there are: the pool is changed, and not what follows from it.</summary>
    public bool FollowsPool(EngineNode node) => node is ExprNode code && ExpressionNames.In(code.Expression).Any(name => ofPools.Contains(name.Name));

    /// <summary>What a node was made of: a component, a connection, a series, or it is its own.</summary>
    public string OwnerOf(EngineNode node) =>
        owners.GetValueOrDefault(node.Origin) ?? (named.TryGetValue(node.Id, out var info) ? info.Component ?? info.Name : node.Id);

    /// <summary>Where that is written.</summary>
    public SourceSpan PlaceOf(EngineNode node) => components.FirstOrDefault(component => component.Id == OwnerOf(node))?.Origin ?? node.Origin;

    // The part that a class has is called as the whole, with the class behind.
    private static string Whole(string name) => name.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    private static bool IsZero(EngineNode node) => node is ConstNode data && !data.Values.AsSpan().ContainsAnyExcept(0.0);
}
