namespace FlowTimeSim.Projects.Records;

/// <summary>A finding as it is kept, to be said again by a build that has nothing else to do.</summary>
public sealed record FindingRecord(string Code, string Severity, string Message, string Path, int Line, int Column);
