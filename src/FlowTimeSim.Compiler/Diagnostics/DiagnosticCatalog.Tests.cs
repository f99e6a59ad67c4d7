namespace FlowTimeSim.Compiler.Diagnostics;

// FTS4xxx: model tests.
public static partial class DiagnosticCatalog
{
    /// <summary>What a test expects does not hold. The message gives what is, the limit, and the first bin.</summary>
    public static readonly Diagnostic ExpectationFailed = Error("FTS4001", "An expectation does not hold");

    /// <summary>An expectation is no comparison of aggregates, or uses one in the wrong place.</summary>
    public static readonly Diagnostic ExpectationMalformed = Error("FTS4002", "An expectation cannot be understood");

    /// <summary>An expectation holds whatever the model does, so that it tests nothing.</summary>
    public static readonly Diagnostic ExpectationCannotFail = Warning("FTS4003", "An expectation cannot fail");

    /// <summary>An expectation only repeats the limit of a buffer, which no run can exceed.</summary>
    public static readonly Diagnostic ExpectationRepeatsLimit = Info("FTS4004", "An expectation repeats the limit of a buffer");

    /// <summary>The limit lies inside the confidence interval of an ensemble, or every bin is unknown.</summary>
    public static readonly Diagnostic VerdictOpen = Warning("FTS4005", "Whether an expectation holds cannot be told");

    /// <summary>A golden file is missing, or is not a series of this grid.</summary>
    public static readonly Diagnostic GoldenUnreadable = Error("FTS4006", "A golden file cannot be used");

    /// <summary>A window's hours, days or dates cannot be read, or hold no bin.</summary>
    public static readonly Diagnostic WindowInvalid = Error("FTS4007", "A window of time cannot be used");

    /// <summary>A test file without a case, or a case without an expectation.</summary>
    public static readonly Diagnostic NothingExpected = Warning("FTS4008", "A test expects nothing");

    /// <summary>A bare number limits a flow: it is per bin, and its meaning changes with the step.</summary>
    public static readonly Diagnostic BareFlowLimit = Warning("FTS4009", "A limit of a flow has no unit");

    /// <summary>An ensemble of a model in which nothing is random.</summary>
    public static readonly Diagnostic NothingRandom = Warning("FTS4010", "Nothing is random in an ensemble");

    /// <summary>The number of replicas or the seed of an ensemble is no usable number.</summary>
    public static readonly Diagnostic EnsembleInvalid = Error("FTS4011", "An ensemble cannot be drawn");

    /// <summary>Two sides of an expectation have different dimensions.</summary>
    public static readonly Diagnostic ExpectationUnits = Error("FTS4013", "The units of an expectation do not fit");

    /// <summary>A unit in an expectation is not known.</summary>
    public static readonly Diagnostic UnknownUnitInTest = Error("FTS4014", "A unit in a test is not known");

    /// <summary>Two cases of one file have the same id.</summary>
    public static readonly Diagnostic DuplicateCase = Error("FTS4015", "Two cases have the same id");

    /// <summary>The changes of a case do not compile, so its expectations were not judged.</summary>
    public static readonly Diagnostic CaseNotRun = Error("FTS4016", "A case could not be run");
}
