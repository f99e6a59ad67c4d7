namespace FlowTimeSim.Compiler.Flow;

/// <summary>What the numbers of a series are.</summary>
public enum SeriesKind
{
    /// <summary>A count per bin.</summary>
    Flow,

    /// <summary>The state at the end of a bin.</summary>
    Level,

    /// <summary>No unit.</summary>
    Ratio,

    /// <summary>Minutes.</summary>
    Duration,

    /// <summary>Anything else: a product of units, or nothing known.</summary>
    Other,
}
