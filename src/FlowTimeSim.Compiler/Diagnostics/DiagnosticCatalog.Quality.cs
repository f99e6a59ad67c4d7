namespace FlowTimeSim.Compiler.Diagnostics;

// FTS8xxx: quality.
public static partial class DiagnosticCatalog
{
}
