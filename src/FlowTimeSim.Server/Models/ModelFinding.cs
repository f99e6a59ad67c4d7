namespace FlowTimeSim.Server;

/// <summary>A finding about a model.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="File">The file; null for a posted model.</param>
/// <param name="Line">Line from 1; null when there is none.</param>
/// <param name="Column">Column from 1; null when there is none.</param>
public sealed record ModelFinding(string Code, string Severity, string Message, string? File = null, int? Line = null, int? Column = null)
{
    /// <summary>Whether it stands in the way.</summary>
    public bool IsError => Severity == "error";
}
