using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Reporting;

/// <summary>Outcomes as documents write them.</summary>
internal static class OutcomeWords
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.Failed => "failed",
        Outcome.CannotTell => "cannot tell",
        _ => "skipped",
    };
}
