namespace FlowTimeSim.Compiler.Diagnostics;

// FTS9xxx: faults of ours.
public static partial class DiagnosticCatalog
{
    /// <summary>A fault of ours, never of the user.</summary>
    public static readonly Diagnostic InternalFault = Error("FTS9001", "A fault in FlowTimeSim");
}
