namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Where a series lies over the replicas of an ensemble, bin by bin, in the units of the series.</summary>
/// <param name="Low">The 5th percentile of each bin.</param>
/// <param name="High">The 95th percentile of each bin.</param>
/// <param name="Replicas">How many replicas were drawn.</param>
public sealed record SeriesBand(double[] Low, double[] High, int Replicas);
