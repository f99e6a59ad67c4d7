namespace FlowTimeSim.Compiler;

/// <summary>How the values of a random node are drawn.</summary>
public enum RandomKind
{
    /// <summary>One of the outcomes of a PMF, for so many bins.</summary>
    Outcome,

    /// <summary>In every bin a Poisson count; its mean is what the node has in a run of its own mean.</summary>
    Poisson,

    /// <summary>In every bin the sum of so many independent outcomes of a PMF.</summary>
    Each,
}
