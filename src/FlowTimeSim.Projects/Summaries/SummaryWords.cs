using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>The sentences that every form of a summary shares. They hold no text from files.</summary>
internal static class SummaryWords
{
    /// <summary>The verdict, in one sentence.</summary>
    public static string Verdict(RepositorySummary summary)
    {
        var (all, holds, fails) = (summary.Projects.Length, summary.Count(ProjectState.Holds), summary.Count(ProjectState.Fails));
        var open = all - holds - fails;
        var which = summary.IsOfChange ? "changed model project" : "model project";
        return all == 0 ? (summary.IsOfChange ? "The change hits no model project" : "There is no model project")
            : holds == all ? (all == 1 ? $"The {which} holds" : FormattableString.Invariant($"All {all} {which}s hold"))
            : fails == 0 ? FormattableString.Invariant($"{open} of {Count(all, which)} {(open == 1 ? "is" : "are")} not judged")
            : FormattableString.Invariant($"{fails} of {Count(all, which)} {(fails == 1 ? "fails" : "fail")}{(open > 0 ? FormattableString.Invariant($", {open} not judged") : string.Empty)}");
    }

    /// <summary>The counts behind it.</summary>
    public static string Counts(RepositorySummary summary)
    {
        var (tests, passed) = (summary.Projects.Sum(project => project.Tests), summary.Projects.Sum(project => project.Passed));
        var (errors, warnings) = (summary.Of(Severity.Error).Count(), summary.Of(Severity.Warning).Count());
        var scope = summary.IsOfChange ? FormattableString.Invariant($"{Count(summary.AllProjects, "project")} in the repository, {summary.Projects.Length} hit by the change. ") : string.Empty;
        return FormattableString.Invariant(
            $"{scope}{summary.Count(ProjectState.Holds)} hold, {summary.Count(ProjectState.Fails)} fail, {summary.NotJudged.Count()} not judged. {Count(errors, "cause")} of errors, {warnings} of warnings. {passed} of {Count(tests, "test")} passed.");
    }

    /// <summary><c>1 project</c>, <c>2 projects</c>.</summary>
    public static string Count(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? string.Empty : "s")}");

    /// <summary>A state as a word.</summary>
    public static string Of(ProjectState state) => state switch
    {
        ProjectState.Holds => "holds",
        ProjectState.Fails => "fails",
        ProjectState.NotBuilt => "not built",
        ProjectState.Stale => "stale",
        _ => "results lost",
    };
}
