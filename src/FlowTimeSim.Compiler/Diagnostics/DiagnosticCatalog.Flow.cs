namespace FlowTimeSim.Compiler.Diagnostics;

// FTS5xxx: flow analysis.
public static partial class DiagnosticCatalog
{
}
