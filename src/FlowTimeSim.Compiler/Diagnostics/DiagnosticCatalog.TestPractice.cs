namespace FlowTimeSim.Compiler.Diagnostics;

// FTS4017-FTS4029: expectations that say less than they seem to.
public static partial class DiagnosticCatalog
{
    /// <summary>A limit that is ten times what the worst stress run reaches, so that hardly a mistake would break it.</summary>
    public static readonly Diagnostic ExpectationTooLoose = Info("FTS4017", "An expectation is too loose to fail");

    /// <summary>The mean of a ratio that was computed bin by bin: an empty bin counts as much as a full one.</summary>
    public static readonly Diagnostic MeanOfRatio = Info("FTS4018", "The mean of a ratio is not the ratio of the sums");

    /// <summary>Ratios or waits of all bins are added up: the sum changes with the number of bins.</summary>
    public static readonly Diagnostic SumOfRatio = Warning("FTS4019", "Ratios of bins are added up");
}
