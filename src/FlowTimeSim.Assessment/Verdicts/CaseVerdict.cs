// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>One test case judged.</summary>
public sealed record CaseVerdict(string Id, string? Title, Location Where, ImmutableArray<ExpectationVerdict> Expectations)
{
    /// <summary>The test file.</summary>
    public string File => Where.Path;

    /// <summary>True when a filter left it out.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>True when the case runs under conditions other than the scenario's.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Failed when any expectation failed, else cannot tell when any cannot be told.</summary>
    public Outcome Outcome => IsSkipped ? Outcome.Skipped
        : Expectations.Any(e => e.Outcome == Outcome.Failed) ? Outcome.Failed
        : Expectations.Any(e => e.Outcome == Outcome.CannotTell) ? Outcome.CannotTell
        : Outcome.Passed;
}
