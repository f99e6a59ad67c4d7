namespace FlowTimeSim.Compiler.Diagnostics;

// FTS4020-FTS4035: matrices, ensembles that stop by themselves, golden files, laws, properties.
public static partial class DiagnosticCatalog
{
    /// <summary>A condition under <c>always</c> that every run is judged by without being written.</summary>
    public static readonly Diagnostic InvariantIsLaw = Info("FTS4020", "An invariant repeats a law");

    /// <summary>The combinations of a matrix are more than are run.</summary>
    public static readonly Diagnostic MatrixTooLarge = Error("FTS4021", "A matrix has too many cases");

    /// <summary>An ensemble drew all its replicas and its confidence intervals are still wider than was asked.</summary>
    public static readonly Diagnostic WidthNotReached = Info("FTS4022", "An ensemble did not become narrow enough");

    /// <summary>The half-width of an ensemble is no positive share or quantity, or has the unit of none of its expectations.</summary>
    public static readonly Diagnostic WidthInvalid = Error("FTS4023", "A confidence width cannot be used");

    /// <summary>A golden file was written anew, as was asked, and its numbers changed.</summary>
    public static readonly Diagnostic GoldenAccepted = Info("FTS4024", "A golden file was accepted anew");

    /// <summary>A run breaks a law that holds for every model: conservation, non-negativity, capacity, Little's law.</summary>
    public static readonly Diagnostic LawBroken = Error("FTS4025", "A law of flow does not hold");

    /// <summary>A range of <c>draw</c> is no range, or so many draws are not run.</summary>
    public static readonly Diagnostic RangeInvalid = Error("FTS4026", "A range to draw from cannot be used");
}
