namespace FlowTimeSim.Assessment.Runs;

/// <summary>What a default test scenario asks.</summary>
public enum StressKind
{
    /// <summary>Does the plant hold under these conditions.</summary>
    Condition,

    /// <summary>Does the model still compute at the edge of what can be.</summary>
    Edge,

    /// <summary>What follows from a small change of one input.</summary>
    Sensitivity,
}
