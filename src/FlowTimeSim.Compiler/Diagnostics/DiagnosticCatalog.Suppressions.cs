namespace FlowTimeSim.Compiler.Diagnostics;

// FTS107x: comments that ignore a finding, and layout.
public static partial class DiagnosticCatalog
{
    /// <summary>A comment that ignores a finding names no code of the catalogue, or gives no reason.</summary>
    public static readonly Diagnostic SuppressionMalformed = Warning("FTS1070", "A comment ignores nothing in particular");

    /// <summary>A comment ignores a finding that is not there.</summary>
    public static readonly Diagnostic SuppressionUnused = Warning("FTS1071", "Nothing here to ignore");

    /// <summary>A comment would ignore an error.</summary>
    public static readonly Diagnostic SuppressionOfError = Warning("FTS1072", "An error cannot be ignored");

    /// <summary>A file that <c>fmt</c> leaves as it is.</summary>
    public static readonly Diagnostic LayoutNotChanged = Info("FTS1073", "The layout was not changed");
}
