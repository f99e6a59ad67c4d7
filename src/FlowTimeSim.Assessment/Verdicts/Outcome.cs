namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>How an expectation or a case ended.</summary>
public enum Outcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>The limit lies inside the confidence interval, or every bin is unknown.</summary>
    CannotTell,

    /// <summary>It was filtered out.</summary>
    Skipped,
}
