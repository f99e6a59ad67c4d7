namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>How much a finding matters. Only one place, <c>SeverityPolicy</c>, changes a default.</summary>
public enum Severity
{
    /// <summary>Not shown.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>Certainly a mistake: nothing is published.</summary>
    Error,
}
