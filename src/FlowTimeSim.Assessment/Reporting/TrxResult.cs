namespace FlowTimeSim.Assessment.Reporting;

/// <summary>One test of a TRX file.</summary>
/// <param name="File">The test file, relative to the project: the class and the storage of the test.</param>
/// <param name="Name">The case.</param>
/// <param name="Outcome">A word of the format: <c>Passed</c>, <c>Failed</c>, <c>Inconclusive</c> or <c>NotExecuted</c>.</param>
/// <param name="Message">What failed, or why it did not run; empty when it passed.</param>
/// <param name="Places">Where, a line each.</param>
public sealed record TrxResult(string File, string Name, string Outcome, string Message, string Places);
