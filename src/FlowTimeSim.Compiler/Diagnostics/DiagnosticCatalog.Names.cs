namespace FlowTimeSim.Compiler.Diagnostics;

// FTS2xxx: names, units and references.
public static partial class DiagnosticCatalog
{
    /// <summary>A reference to something that nothing is called.</summary>
    public static readonly Diagnostic UnknownName = Error("FTS2003", "Nothing has this name");

    /// <summary>A vector whose length does not fit the grid and that does not say how to fit it.</summary>
    public static readonly Diagnostic LengthMismatch = Error("FTS2021", "The number of values does not fit the grid");
}
