namespace FlowTimeSim.Registry;

/// <summary>Something that a run warns of.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Message">What it says.</param>
/// <param name="NodeId">The node concerned; null when it is no single one.</param>
/// <param name="Bins">The bins concerned.</param>
/// <param name="Value">A number that belongs to it; null when there is none.</param>
/// <param name="Severity"><c>warning</c> or <c>info</c>.</param>
public sealed record RunWarning(string Code, string Message, string? NodeId, IReadOnlyList<int> Bins, double? Value, string Severity);
