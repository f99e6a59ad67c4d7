// CONTRACT
namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>An output that a change moves.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Share">The sum of the distances over the sum of the values, 0.01 is 1 %; infinite where all values were 0.</param>
/// <param name="Before">Its mean over the bins, in the units of the series.</param>
/// <param name="After">Its mean under the change.</param>
public sealed record MovedOutput(string Series, double Share, double Before, double After);
