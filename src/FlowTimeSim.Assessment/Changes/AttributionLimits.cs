namespace FlowTimeSim.Assessment.Changes;

/// <summary>How much work finding causes may be: by count, never by seconds, so that a fast and a slow machine give the same answer.</summary>
/// <param name="MostSymmetric">Up to so many causes every order is taken: 2 to that power of hybrids.</param>
/// <param name="MostCauses">Up to so many causes one order and its reverse are taken; above it, edits of one component or file are taken together.</param>
/// <param name="MostSeries">For so many series at most, the outputs first.</param>
/// <param name="MostWork">The most node-bins over all hybrids.</param>
public sealed record AttributionLimits(int MostSymmetric = 6, int MostCauses = 24, int MostSeries = 40, long MostWork = 400_000_000)
{
    /// <summary>What a build takes.</summary>
    public static AttributionLimits Build { get; } = new();
}
