namespace FlowTimeSim.Compiler.Diagnostics;

// FTS3xxx: engine compatibility.
public static partial class DiagnosticCatalog
{
    /// <summary>A key that the engine refuses at this place, or silently ignores.</summary>
    public static readonly Diagnostic EngineKey = Error("FTS3001", "The engine does not take this key");

    /// <summary>Something that the engine needs is missing.</summary>
    public static readonly Diagnostic EngineMissing = Error("FTS3002", "The engine needs more than this");

    /// <summary>A value of a kind or in a range that the engine refuses.</summary>
    public static readonly Diagnostic EngineValue = Error("FTS3003", "The engine does not take this value");

    /// <summary>A grid that the engine refuses.</summary>
    public static readonly Diagnostic EngineGrid = Error("FTS3004", "The engine does not take this grid");

    /// <summary>A kind of node that the engine does not have.</summary>
    public static readonly Diagnostic EngineNodeKind = Error("FTS3005", "The engine has no such kind of node");

    /// <summary>An id that the engine refuses, or that two nodes share.</summary>
    public static readonly Diagnostic EngineNodeId = Error("FTS3006", "The engine does not take this id");

    /// <summary>A probability mass function that is none.</summary>
    public static readonly Diagnostic EnginePmf = Error("FTS3007", "The probabilities do not make a distribution");

    /// <summary>An argument that must be a literal: a lag, a kernel, a period.</summary>
    public static readonly Diagnostic LiteralArgument = Error("FTS3008", "The argument must be written as a number");

    /// <summary>Nodes that read each other in the same bin.</summary>
    public static readonly Diagnostic SameBinCycle = Error("FTS3009", "Nodes read each other in the same bin");

    /// <summary>Feedback that the engine refuses although every loop has a lag.</summary>
    public static readonly Diagnostic EngineFeedback = Error("FTS3010", "The engine does not take this feedback");

    /// <summary>A model that the engine accepts and evaluates wrongly.</summary>
    public static readonly Diagnostic EngineEvaluatesWrongly = Warning("FTS3011", "The engine evaluates this wrongly");

    /// <summary>A value that is not a finite number.</summary>
    public static readonly Diagnostic NonFiniteValue = Error("FTS3012", "A value is not a finite number");

    /// <summary>A router that cannot be evaluated.</summary>
    public static readonly Diagnostic EngineRouter = Error("FTS3013", "The router cannot be evaluated");

    /// <summary>An operator or a function that the engine cannot compute.</summary>
    public static readonly Diagnostic NotInEngine = Error("FTS3014", "The engine cannot compute this");

    /// <summary>What the engine cannot compute was replaced by its computed values.</summary>
    public static readonly Diagnostic FrozenForEngine = Info("FTS3015", "Computed values stand in for what the engine cannot compute");

    /// <summary>A key that the engine ignores: what it says has no effect.</summary>
    public static readonly Diagnostic EngineIgnoresKey = Warning("FTS3016", "The engine ignores this key");

    /// <summary>An output of a series that does not exist, which the engine leaves out without a word.</summary>
    public static readonly Diagnostic EngineIgnoresOutput = Warning("FTS3017", "The engine leaves this output out");
}
