// CONTRACT
namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>An exported series.</summary>
public sealed record EngineOutput(string Series, string As);
