namespace FlowTimeSim.Assessment.Changes;

/// <summary>How much edits that belong together contribute to the change of one series.</summary>
/// <param name="Cause">The number of the cause in <see cref="Attribution.Causes"/>, from 0.</param>
/// <param name="Mean">Their part of the change of the mean, in the unit of the series.</param>
/// <param name="AtLargest">Their part of the difference in the bin where it is largest.</param>
/// <param name="Share">Their part of the movement: the mean of their absolute parts, of that of all causes. From 0 to 1.</param>
public sealed record Contribution(int Cause, double Mean, double AtLargest, double Share);
