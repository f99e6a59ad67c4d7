namespace FlowTimeSim.Compiler.Flow;

/// <summary>What a component does.</summary>
public enum ComponentKind
{
    /// <summary>Structure only: no behaviour was said.</summary>
    Node,

    /// <summary>Where flow enters.</summary>
    Source,

    /// <summary>Serves without a waiting room.</summary>
    Service,

    /// <summary>Serves, and lets the rest wait.</summary>
    Buffer,

    /// <summary>Splits.</summary>
    Router,

    /// <summary>Holds for a time.</summary>
    Delay,

    /// <summary>Brings failures back.</summary>
    Retry,

    /// <summary>Where flow leaves.</summary>
    Sink,
}
