namespace FlowTimeSim.Compiler.Diagnostics;

// FTS7xxx: registry.
public static partial class DiagnosticCatalog
{
}
