namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>One verdict of those of several days or weeks.</summary>
internal static class VerdictMerger
{
    /// <summary>The first failure, else the first that cannot be told, else the first; with how many more there are.</summary>
    public static ExpectationVerdict Merge(IReadOnlyList<ExpectationVerdict> verdicts, PreparedExpectation expectation)
    {
        if (verdicts.Count == 1)
        {
            return verdicts[0];
        }

        var unknown = verdicts.Sum(v => v.UnknownBins);
        var failed = verdicts.Count(v => v.Outcome == Outcome.Failed);
        if (failed > 0)
        {
            var first = verdicts.First(v => v.Outcome == Outcome.Failed);
            var message = FormattableString.Invariant($"{first.Message} It fails in {failed:#,0} of {verdicts.Count:#,0} {expectation.Periods}.");
            return first with { Message = message, UnknownBins = unknown };
        }

        // A period in which nothing is known says nothing; the others do.
        var known = verdicts.FirstOrDefault(v => v.Outcome == Outcome.Passed);
        return (known ?? verdicts[0]) with { UnknownBins = unknown };
    }
}
