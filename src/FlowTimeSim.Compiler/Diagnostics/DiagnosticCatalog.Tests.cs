namespace FlowTimeSim.Compiler.Diagnostics;

// FTS4xxx: model tests.
public static partial class DiagnosticCatalog
{
}
