// CONTRACT
namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>The outflow counts only in bins with t mod period = phase mod period, there capped by the capacity node.</summary>
public sealed record QueueDispatch(int Period, int Phase, string? Capacity);
