// CONTRACT
namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Marks a node as carrying a class.</summary>
public sealed record ClassArrival(string NodeId, string ClassId);
