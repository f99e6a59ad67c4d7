namespace FlowTimeSim.Compiler.Diagnostics;

// FTS5xxx: flow analysis.
public static partial class DiagnosticCatalog
{
    /// <summary>More comes than can be served, on average: what waits grows without end.</summary>
    public static readonly Diagnostic UnstableLine = Warning("FTS5001", "More comes than can be served");

    /// <summary>A ratio that cannot exceed 1 whatever happens, because its numerator is capped by its denominator.</summary>
    public static readonly Diagnostic RatioCappedByConstruction = Warning("FTS5002", "The ratio cannot show an overload");

    /// <summary>A queue computed from one bin alone: it forgets what was left over before.</summary>
    public static readonly Diagnostic QueueForgetsBacklog = Warning("FTS5003", "The queue forgets its backlog");
}
