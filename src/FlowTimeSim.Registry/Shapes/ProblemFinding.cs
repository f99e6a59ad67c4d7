namespace FlowTimeSim.Registry;

/// <summary>A finding about a model.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="File">The file; null when it is none.</param>
/// <param name="Line">Line from 1; null when there is none.</param>
/// <param name="Column">Column from 1; null when there is none.</param>
/// <param name="Help">Where more is said; null when nowhere.</param>
public sealed record ProblemFinding(string Code, string Severity, string Message, string? File = null, int? Line = null, int? Column = null, string? Help = null);
