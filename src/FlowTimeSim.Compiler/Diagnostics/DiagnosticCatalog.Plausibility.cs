namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>Codes FTS2130 to FTS2139: values that can be read, and cannot be meant.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>The level at the start of a buffer lies above its limit.</summary>
    public static readonly Diagnostic InitialAboveLimit = Warning("FTS2130", "More waits at the start than fits");

    /// <summary>An event that comes again lasts longer than the time from one to the next.</summary>
    public static readonly Diagnostic EventOverlapsItself = Warning("FTS2131", "The event comes again before it has ended");

    /// <summary>A divisor that is 0 in every bin.</summary>
    public static readonly Diagnostic DividedByZero = Error("FTS2132", "Divided by zero");

    /// <summary>Data in items that holds a value below 0.</summary>
    public static readonly Diagnostic NegativeCount = Warning("FTS2133", "A count in the data is below 0");
}
