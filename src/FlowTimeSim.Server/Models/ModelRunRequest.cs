namespace FlowTimeSim.Server;

/// <summary>How a bundle is run.</summary>
/// <param name="Parameters">Every parameter's value in its declared unit, defaults included.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Replicas">1 is the mean run; more are drawn.</param>
/// <param name="Engine">Whose rules apply.</param>
public sealed record ModelRunRequest(IReadOnlyDictionary<string, double> Parameters, long Seed, int Replicas, string Engine);
