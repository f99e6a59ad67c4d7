using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Judges expectations over all replicas of an ensemble. One replica is in memory at a time.</summary>
internal static class EnsembleJudge
{
    /// <summary>One verdict for each expectation, or null after a finding when a replica cannot be run.</summary>
    public static IReadOnlyList<ExpectationVerdict>? Judge(
        IReadOnlyList<PreparedExpectation> expectations, CompiledModel model, EnsemblePlan plan, LawBook? laws, string caseId, FindingSink findings, CancellationToken cancellation)
    {
        var runner = new ReplicaRunner(model, plan.Seed);
        var most = runner.IsRandom ? plan.Replicas : 1;
        var overall = expectations.Select(e => e.IsAlways ? null : new ReplicaValues(e, most)).ToList();
        var watch = runner.IsRandom && plan.Stop is { } rule ? new WidthWatch(rule, expectations, overall, most) : null;
        var always = new ExpectationVerdict?[expectations.Count];
        var drawn = 0;
        while (drawn < most && watch is not { IsDone: true })
        {
            cancellation.ThrowIfCancellationRequested();
            if (runner.Run((uint)drawn, findings, cancellation) is not { } run)
            {
                return null;
            }

            laws?.Judge(run, FormattableString.Invariant($"{caseId}, replica {drawn}"));
            for (var i = 0; i < expectations.Count; i++)
            {
                overall[i]?.Add(drawn, run);
                if (overall[i] is null && always[i] is not { Outcome: Outcome.Failed })
                {
                    always[i] = InReplica(ExpectationJudge.Judge(expectations[i], run), drawn);
                }
            }

            drawn++;
            watch?.Look(drawn);
        }

        watch?.Report(drawn, findings);
        return
        [
            .. expectations.Select((e, i) => (overall[i] is { } values ? Verdict(e, values, drawn, runner.IsRandom) : always[i]!) with { Replicas = runner.IsRandom ? drawn : null }),
        ];
    }

    private static ExpectationVerdict InReplica(ExpectationVerdict verdict, int replica) => verdict.Outcome != Outcome.Failed
        ? verdict
        : verdict with { Message = FormattableString.Invariant($"In replica {replica} {verdict.Message}") };

    private static ExpectationVerdict Verdict(PreparedExpectation expectation, ReplicaValues values, int replicas, bool isRandom) =>
        VerdictMerger.Merge([.. expectation.Selections.Select((selection, s) => One(expectation, values, selection, s, replicas, isRandom))], expectation);

    private static ExpectationVerdict One(
        PreparedExpectation expectation, ReplicaValues values, BinSelection selection, int index, int replicas, bool isRandom)
    {
        var condition = expectation.Condition;
        var (left, right) = (values.Of(condition.Left, index, replicas, isRandom), values.Of(condition.Right, index, replicas, isRandom));
        var unknown = left.Unknown + right.Unknown;
        var subject = VerdictText.Left(condition) + VerdictText.In(selection);
        if (double.IsNaN(left.Value) || double.IsNaN(right.Value))
        {
            return VerdictText.Open(expectation, $"{subject} is unknown in all of {replicas:#,0} replicas.", unknown);
        }

        var magnitude = Math.Max(left.Magnitude, right.Magnitude);
        var holds = Comparison.Holds(condition.Operator, left.Value, right.Value, magnitude);
        if (IsSure(condition.Operator, left, right, magnitude, holds))
        {
            return holds
                ? VerdictText.Passed(expectation, left.Value, right.Value, unknown) with { Interval = Ends(left) }
                : Failed(expectation, subject, left, right, replicas, unknown);
        }

        var (actual, limit) = expectation.Display.Format(left.Value, right.Value);
        return VerdictText.Open(
            expectation,
            $"{subject} is {actual} over {replicas:#,0} replicas{Interval(expectation, left)}, and whether that keeps {limit} cannot be told. Draw more replicas.",
            unknown) with
        { Actual = left.Value, Limit = right.Value, Interval = Ends(left) };
    }

    private static (double Low, double High)? Ends(Estimate estimate) => estimate.IsCertain ? null : (estimate.Low, estimate.High);

    private static ExpectationVerdict Failed(
        PreparedExpectation expectation, string subject, Estimate left, Estimate right, int replicas, int unknown)
    {
        var (actual, limit) = expectation.Display.Format(left.Value, right.Value);
        var words = Comparison.Words(expectation.Condition.Operator, left.Value, right.Value);
        var message = FormattableString.Invariant($"{subject} is {actual}, {words} {limit}, over {replicas:#,0} replicas{Interval(expectation, left)}.");
        return VerdictText.Of(expectation, Outcome.Failed, message) with { Actual = left.Value, Limit = right.Value, UnknownBins = unknown, Interval = Ends(left), Window = [.. expectation.Selections.SelectMany(selection => selection.Bins).Distinct().Order()] };
    }

    private static string Interval(PreparedExpectation expectation, Estimate left) => left.IsCertain
        ? string.Empty
        : $" (95 %: {End(expectation, left.Low)} to {End(expectation, left.High)})";

    private static string End(PreparedExpectation expectation, double end) => double.IsInfinity(end) ? "anything" : expectation.Display.Format(end);

    /// <summary>A verdict is sure when it is the same wherever in their intervals both sides lie.</summary>
    private static bool IsSure(BinaryOperator operation, Estimate left, Estimate right, double magnitude, bool holds)
    {
        bool Same(double a, double b) => Comparison.Holds(operation, a, b, magnitude) == holds;
        return (left.IsCertain && right.IsCertain)
            || (Same(left.Low, right.High) && Same(left.High, right.Low)
                && (operation is not (BinaryOperator.Equal or BinaryOperator.NotEqual) || left.High < right.Low || left.Low > right.High));
    }
}
