namespace FlowTimeSim.Registry;

/// <summary>What the service allows.</summary>
/// <param name="MaxBundleBytes">Bytes of an upload.</param>
/// <param name="MaxBins">Bins of a grid.</param>
/// <param name="MaxNodes">Nodes of a model.</param>
/// <param name="MaxReplicas">Replicas of a run.</param>
public sealed record HealthLimits(long MaxBundleBytes, int MaxBins, int MaxNodes, int MaxReplicas);
