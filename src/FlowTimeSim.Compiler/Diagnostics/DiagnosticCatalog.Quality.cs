namespace FlowTimeSim.Compiler.Diagnostics;

// FTS8xxx: quality.
public static partial class DiagnosticCatalog
{
    /// <summary>The score lies below the project's MinimumQualityScore.</summary>
    public static readonly Diagnostic QualityBelowMinimum = Error("FTS8001", "The quality score is below the minimum");

    /// <summary>No minimum is set, and the score lies below 0.8.</summary>
    public static readonly Diagnostic QualityLow = Warning("FTS8002", "The quality score is low");

    /// <summary>A file has no title, description or owner.</summary>
    public static readonly Diagnostic Undocumented = Info("FTS8003", "The model is not described") with { Category = DiagnosticCategory.Completeness };

    /// <summary>A catalog declares no item units.</summary>
    public static readonly Diagnostic ItemsWithoutUnit = Info("FTS8004", "Nothing says what flows") with { Category = DiagnosticCategory.Completeness };

    /// <summary>A title or description of the project template, or one that was never written.</summary>
    public static readonly Diagnostic TemplateTextLeft = Info("FTS8005", "A text of the template is left") with { Category = DiagnosticCategory.Completeness };

    /// <summary>A result is more than half of what was observed away from it.</summary>
    public static readonly Diagnostic FarFromObserved = Warning("FTS8006", "The model is far from what was observed");

    /// <summary>Observed data is the data that the model reads, or nothing but zeros.</summary>
    public static readonly Diagnostic ObservedProvesNothing = Info("FTS8007", "What was observed proves nothing");

    /// <summary>A small change of the model moves an output, and every test still holds.</summary>
    public static readonly Diagnostic ChangeUnnoticed = Info("FTS8020", "No test notices a change of the model") with { IsOnDemand = true };

    /// <summary>Test adequacy was asked for and could not be measured.</summary>
    public static readonly Diagnostic AdequacyNotMeasured = Info("FTS8021", "Test adequacy was not measured") with { IsOnDemand = true };
}
