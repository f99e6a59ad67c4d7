namespace FlowTimeSim.Compiler.Diagnostics;

// FTS1xxx: syntax and schema.
public static partial class DiagnosticCatalog
{
}
