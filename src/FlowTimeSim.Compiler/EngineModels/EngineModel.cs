// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>
/// What an engine runs: named nodes over a grid. Catalogs and scenarios are lowered to it, bare engine models are read into it;
/// it becomes the engine's program and, through the emitter, a release's YAML. Names inside expressions are node ids.
/// </summary>
public sealed record EngineModel(Grid Grid, ImmutableArray<EngineNode> Nodes)
{
    /// <summary>A title for the leading comment.</summary>
    public string? Title { get; init; }

    /// <summary>What is exported; empty means every node.</summary>
    public ImmutableArray<EngineOutput> Outputs { get; init; } = [];

    /// <summary>Components for the engine's state and metrics views.</summary>
    public ImmutableArray<TopologyNode> Topology { get; init; } = [];

    /// <summary>The edges between them.</summary>
    public ImmutableArray<TopologyEdge> Edges { get; init; } = [];

    /// <summary>Marks of a node as carrying a class.</summary>
    public ImmutableArray<ClassArrival> ClassArrivals { get; init; } = [];
}
