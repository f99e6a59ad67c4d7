namespace FlowTimeSim.Compiler.Diagnostics;

// FTS21xx: what units alone can tell.
public static partial class DiagnosticCatalog
{
    /// <summary>A number without a unit is added to, compared with, or put in the place of a time or a rate.</summary>
    public static readonly Diagnostic BareBesideTime = Error("FTS2101", "A number beside a time has no unit") with { Category = DiagnosticCategory.Units };

    /// <summary>A flow, which counts per bin, is divided by a time as if it were an amount.</summary>
    public static readonly Diagnostic FlowOverTime = Error("FTS2102", "A flow is divided by a time") with { Category = DiagnosticCategory.Units };

    /// <summary>A level over a flow is a number of bins, and is compared with a plain number.</summary>
    public static readonly Diagnostic CountOfBins = Warning("FTS2103", "A number of bins is compared with a plain number") with { Category = DiagnosticCategory.Units };

    /// <summary>An item is declared in the singular and in the plural.</summary>
    public static readonly Diagnostic ItemTwice = Error("FTS2104", "An item is declared twice, singular and plural") with { Category = DiagnosticCategory.Units };

    /// <summary>A share or a utilization of a test is compared with a number above 1, which can only be a percentage.</summary>
    public static readonly Diagnostic PercentageWithoutSign = Error("FTS2105", "A percentage has no percent sign") with { Category = DiagnosticCategory.Units };
}
