namespace FlowTimeSim.Compiler.Diagnostics;

// FTS8xxx: quality.
public static partial class DiagnosticCatalog
{
    /// <summary>The score lies below the project's MinimumQualityScore.</summary>
    public static readonly Diagnostic QualityBelowMinimum = Error("FTS8001", "The quality score is below the minimum");

    /// <summary>No minimum is set, and the score lies below 0.8.</summary>
    public static readonly Diagnostic QualityLow = Warning("FTS8002", "The quality score is low");
}
