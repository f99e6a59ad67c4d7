namespace FlowTimeSim.Compiler.Diagnostics;

// FTS9xxx: faults of ours.
public static partial class DiagnosticCatalog
{
    /// <summary>Something went wrong that is no mistake of the author.</summary>
    public static readonly Diagnostic InternalFault = Error("FTS9001", "A fault in FlowTimeSim");

    /// <summary>A run gained or lost work at a component: the recurrences that were emitted for it are wrong.</summary>
    public static readonly Diagnostic FlowNotConserved = Error("FTS9002", "A run does not conserve flow");
}
