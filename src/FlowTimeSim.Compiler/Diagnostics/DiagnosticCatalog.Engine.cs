namespace FlowTimeSim.Compiler.Diagnostics;

// FTS3xxx: engine compatibility.
public static partial class DiagnosticCatalog
{
}
