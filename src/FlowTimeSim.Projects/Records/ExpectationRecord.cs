namespace FlowTimeSim.Projects.Records;

/// <summary>A judged expectation, as it is kept between builds.</summary>
/// <param name="Text">As written.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">Empty when it passed.</param>
/// <param name="Line">Its line.</param>
/// <param name="Actual">The left side, in base units.</param>
/// <param name="Limit">The right side, in base units.</param>
/// <param name="FirstBin">The first bin that violates it.</param>
/// <param name="UnknownBins">Bins left out because they are unknown.</param>
public sealed record ExpectationRecord(string Text, string Outcome, string Message, int Line, double? Actual, double? Limit, int? FirstBin, int UnknownBins);
