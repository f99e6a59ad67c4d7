namespace FlowTimeSim.Compiler.Diagnostics;

// FTS2090-FTS2099: what a scenario lays over a catalog.
public static partial class DiagnosticCatalog
{
    /// <summary>A scenario changes a connection, and several fit.</summary>
    public static readonly Diagnostic ConnectionUnclear = Error("FTS2090", "It is not clear which connection is meant");
}
