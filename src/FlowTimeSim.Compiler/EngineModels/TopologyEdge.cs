// CONTRACT
namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>An edge between components.</summary>
public sealed record TopologyEdge(string From, string To, double? Weight, int? Lag)
{
    /// <summary><c>throughput</c>, <c>effort</c>, ...; null where it is not said.</summary>
    public string? Type { get; init; }
}
