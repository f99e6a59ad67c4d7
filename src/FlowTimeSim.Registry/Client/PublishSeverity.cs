namespace FlowTimeSim.Registry;

/// <summary>How the line of a publish counts.</summary>
public enum PublishSeverity
{
    /// <summary>It is done.</summary>
    Info,

    /// <summary>It is not done, and the caller should know.</summary>
    Error,
}
