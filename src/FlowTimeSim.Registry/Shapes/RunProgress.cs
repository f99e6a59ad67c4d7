namespace FlowTimeSim.Registry;

/// <summary>How far a run is.</summary>
/// <param name="Done">Replicas done.</param>
/// <param name="Of">Replicas in all.</param>
public sealed record RunProgress(int Done, int Of);
