using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Records;

/// <summary>A judged test case, as it is kept between builds.</summary>
/// <param name="Id">The case.</param>
/// <param name="Title">A sentence to show.</param>
/// <param name="File">The test file.</param>
/// <param name="Line">Its line.</param>
/// <param name="Outcome"><c>Passed</c>, <c>Failed</c>, <c>CannotTell</c> or <c>Skipped</c>.</param>
/// <param name="Expectations">What it expects.</param>
public sealed record VerdictRecord(string Id, string? Title, string File, int Line, string Outcome, ImmutableArray<ExpectationRecord> Expectations);
