namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>Codes FTS2130 to FTS2139: values that can be read, and cannot be meant.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>The level at the start of a buffer lies above its limit.</summary>
    public static readonly Diagnostic InitialAboveLimit = Warning("FTS2130", "More waits at the start than fits");

    /// <summary>A divisor that is 0 in every bin.</summary>
    public static readonly Diagnostic DividedByZero = Error("FTS2132", "Divided by zero");

    /// <summary>Data in items that holds a value below 0.</summary>
    public static readonly Diagnostic NegativeCount = Warning("FTS2133", "A count in the data is below 0");

    /// <summary>An outflow that is capped by the inflow of its own bin, so that the queue is never served.</summary>
    public static readonly Diagnostic OutflowForgetsQueue = Warning("FTS2134", "The outflow takes nothing of the queue") with { Category = DiagnosticCategory.Flow };

    /// <summary>An outflow larger than what waits and comes in.</summary>
    public static readonly Diagnostic OutflowAboveContent = Warning("FTS2135", "More goes out than is there") with { Category = DiagnosticCategory.Flow };

    /// <summary>A capacity of which hardly anything is ever asked for, as a slip of units makes it.</summary>
    public static readonly Diagnostic CapacityFarAbove = Warning("FTS2136", "The capacity is far above what is asked for") with { Category = DiagnosticCategory.Flow };

    /// <summary>Pairs of a list that are joined by a comma without a blank: decimal commas.</summary>
    public static readonly Diagnostic DecimalCommas = Warning("FTS2137", "Decimal commas in a list of numbers") with { Category = DiagnosticCategory.Data };

    /// <summary>A patience of a thousandth of the service time.</summary>
    public static readonly Diagnostic PatienceTooShort = Warning("FTS2138", "Nobody has so little patience") with { Category = DiagnosticCategory.Units };

    /// <summary>A quotient of two items is compared with a fraction that has no unit, as a share is.</summary>
    public static readonly Diagnostic QuotientIsNoShare = Warning("FTS2139", "A quotient of two items is no share") with { Category = DiagnosticCategory.Units };
}
