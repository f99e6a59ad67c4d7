using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Judges an expectation in one run.</summary>
internal static class ExpectationJudge
{
    /// <summary>The verdict; over several days or weeks it is that of the first that fails.</summary>
    public static ExpectationVerdict Judge(PreparedExpectation expectation, ModelRun run)
    {
        var verdicts = expectation.Selections
            .Select(selection => expectation.IsAlways ? Always(expectation, run, selection) : Once(expectation, run, selection))
            .ToList();
        var merged = VerdictMerger.Merge(verdicts, expectation);
        return merged is { Outcome: Outcome.Failed, Series: { } series } ? merged with { Course = run.Find(series) } : merged;
    }

    private static ExpectationVerdict Once(PreparedExpectation expectation, ModelRun run, BinSelection selection)
    {
        var evaluator = new RunEvaluator(run, selection.Bins);
        var condition = expectation.Condition;
        var (left, right) = (evaluator.Scalar(condition.Left), evaluator.Scalar(condition.Right));
        var unknown = left.Unknown + right.Unknown;
        if (double.IsNaN(left.Value) || double.IsNaN(right.Value))
        {
            return VerdictText.Open(expectation, $"{VerdictText.Left(condition)} is unknown{VerdictText.In(selection)}: no bin of {selection.Bins.Length:#,0} has a known value.", unknown);
        }

        if (Comparison.Holds(condition.Operator, left.Value, right.Value, Math.Max(left.Magnitude, right.Magnitude)))
        {
            return VerdictText.Passed(expectation, left.Value, right.Value, unknown);
        }

        var first = Evidence.FirstBin(condition, evaluator, selection.Bins);
        return VerdictText.Failed(expectation, selection, left.Value, right.Value, first, run.Model.Grid, unknown, string.Empty);
    }

    private static ExpectationVerdict Always(PreparedExpectation expectation, ModelRun run, BinSelection selection)
    {
        var evaluator = new RunEvaluator(run, selection.Bins);
        var condition = expectation.Condition;
        var (left, right) = (evaluator.Bins(condition.Left), evaluator.Bins(condition.Right));
        var (first, broken, unknown) = (-1, 0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (double.IsNaN(left[i]) || double.IsNaN(right[i]))
            {
                unknown++;
            }
            else if (!Comparison.Holds(condition.Operator, left[i], right[i], 0))
            {
                first = first < 0 ? i : first;
                broken++;
            }
        }

        if (first >= 0)
        {
            return VerdictText.Failed(
                expectation, selection, left[first], right[first], selection.Bins[first], run.Model.Grid, unknown, FormattableString.Invariant($", in {broken:#,0} of {left.Length:#,0} bins"));
        }

        return unknown == left.Length
            ? VerdictText.Open(expectation, $"{VerdictText.Left(condition)} is unknown{VerdictText.In(selection)} in every bin.", unknown)
            : VerdictText.Passed(expectation, null, null, unknown);
    }
}
