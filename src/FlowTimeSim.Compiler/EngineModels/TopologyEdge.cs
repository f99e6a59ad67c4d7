// CONTRACT
namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>An edge between components.</summary>
public sealed record TopologyEdge(string From, string To, double? Weight, int? Lag);
