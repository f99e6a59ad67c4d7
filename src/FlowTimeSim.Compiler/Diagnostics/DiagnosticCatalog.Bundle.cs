namespace FlowTimeSim.Compiler.Diagnostics;

// FTS6xxx: bundle and contract.
public static partial class DiagnosticCatalog
{
}
