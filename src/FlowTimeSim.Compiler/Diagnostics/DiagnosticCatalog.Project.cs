namespace FlowTimeSim.Compiler.Diagnostics;

// FTS0xxx: the project as such.
public static partial class DiagnosticCatalog
{
}
