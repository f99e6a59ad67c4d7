namespace FlowTimeSim.Compiler.Diagnostics;

// FTS602x: what changed since the baseline.
public static partial class DiagnosticCatalog
{
    /// <summary>There is nothing to compare with: a first version.</summary>
    public static readonly Diagnostic BaselineNone = Info("FTS6020", "A first version has no baseline");

    /// <summary><c>BaselineModel</c> names something that is not there.</summary>
    public static readonly Diagnostic BaselineNotFound = Error("FTS6021", "The baseline is not there");

    /// <summary>The baseline is in git, and git cannot be asked.</summary>
    public static readonly Diagnostic BaselineGit = Error("FTS6022", "Git cannot be asked for the baseline");

    /// <summary>The baseline has no sources, or they do not compile.</summary>
    public static readonly Diagnostic BaselineNotCompared = Warning("FTS6023", "The baseline cannot be compared with");

    /// <summary>What others rely on broke, and the version does not say so.</summary>
    public static readonly Diagnostic NeedsMajorVersion = Error("FTS6024", "The contract broke without a major version");

    /// <summary>Results changed or the contract grew, and the version does not say so.</summary>
    public static readonly Diagnostic NeedsMinorVersion = Error("FTS6025", "Results or contract changed without a minor version");

    /// <summary>Something that others rely on changed since the baseline.</summary>
    public static readonly Diagnostic ContractChanged = Info("FTS6026", "The contract changed");

    /// <summary>An edit changed results since the baseline.</summary>
    public static readonly Diagnostic ResultChanged = Info("FTS6027", "An edit changed results");

    /// <summary>The published baseline was not fetched before the build.</summary>
    public static readonly Diagnostic BaselineNotFetched = Error("FTS6028", "The published baseline was not fetched");
}
