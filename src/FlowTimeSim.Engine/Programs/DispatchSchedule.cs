namespace FlowTimeSim.Engine;

/// <summary>When a queue lets its outflow go: only in bins t with t mod period = phase mod period, there capped by a capacity.</summary>
/// <param name="Period">The distance between two dispatches, in bins, at least 1.</param>
/// <param name="Phase">The bin of one dispatch; any whole number.</param>
/// <param name="Capacity">What one dispatch can take at most, in items a bin; none means no limit.</param>
public sealed record DispatchSchedule(int Period, int Phase, NodeRef? Capacity);
