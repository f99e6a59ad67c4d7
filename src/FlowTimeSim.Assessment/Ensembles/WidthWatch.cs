using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Looks now and then whether the intervals of an ensemble's expectations are narrow enough.</summary>
internal sealed class WidthWatch
{
    private readonly StoppingRule rule;
    private readonly int most;
    private readonly List<(PreparedExpectation Expectation, ReplicaValues Values)> watched = [];
    private int next;

    /// <param name="rule">What is narrow.</param>
    /// <param name="expectations">All of the case.</param>
    /// <param name="values">What each remembers of the replicas; null for those under <c>always</c>.</param>
    /// <param name="most">How many replicas there are at the most.</param>
    public WidthWatch(StoppingRule rule, IReadOnlyList<PreparedExpectation> expectations, List<ReplicaValues?> values, int most)
    {
        this.rule = rule;
        this.most = most;
        next = Math.Min(most, StoppingRule.Next(0));
        for (var i = 0; i < expectations.Count; i++)
        {
            if (values[i] is { } own && rule.Concerns(expectations[i]))
            {
                watched.Add((expectations[i], own));
            }
        }
    }

    /// <summary>True when no more replicas are needed. Where nothing has a width all are drawn.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Looks, when it is time to.</summary>
    public void Look(int replicas)
    {
        if (replicas < next)
        {
            return;
        }

        next = Math.Min(most, StoppingRule.Next(replicas));
        IsDone = watched.Count > 0 && Widest(replicas) is null;
    }

    /// <summary>Says when all replicas were drawn and an interval is still too wide, or when the rule fits nothing.</summary>
    public void Report(int replicas, FindingSink findings)
    {
        if (IsDone || watched.Count == 0 || Widest(replicas) is not var (expectation, estimate))
        {
            return;
        }

        var display = rule.Dimension is null ? expectation.Display : rule.Display;
        findings.Report(
            DiagnosticCatalog.WidthNotReached,
            expectation.Where,
            $"After all {replicas:#,0} replicas half the confidence interval of '{VerdictText.Left(expectation.Condition)}' is {Said(display, StoppingRule.HalfWidth(estimate))}, above the {Said(display, rule.Allowed(estimate))} that 'halfWidth' asks for. Allow more replicas, or a wider interval.");
    }

    private static string Said(DisplayUnit display, double value) => double.IsFinite(value) ? display.Format(value) : "not yet known";

    private (PreparedExpectation Expectation, Estimate Estimate)? Widest(int replicas)
    {
        foreach (var (expectation, values) in watched)
        {
            for (var selection = 0; selection < expectation.Selections.Length; selection++)
            {
                foreach (var side in new[] { expectation.Condition.Left, expectation.Condition.Right })
                {
                    var estimate = values.Of(side, selection, replicas, isRandom: true);
                    if (!rule.IsNarrow(estimate))
                    {
                        return (expectation, estimate);
                    }
                }
            }
        }

        return null;
    }
}
