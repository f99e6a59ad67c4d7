namespace FlowTimeSim.Assessment.Quality;

/// <summary>One part of the score.</summary>
/// <param name="Id"><c>completeness</c>, <c>tests</c>, <c>robustness</c>, ...</param>
/// <param name="Weight">Its share of the whole.</param>
/// <param name="Value">0 to 1, or null when it was not measured.</param>
/// <param name="Reason">What the value stands on, in a sentence.</param>
public sealed record QualityComponent(string Id, double Weight, double? Value, string Reason);
