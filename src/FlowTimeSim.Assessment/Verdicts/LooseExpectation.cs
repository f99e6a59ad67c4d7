using System.Collections.Immutable;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// An expectation whose limit is ten times what is reached in the baseline and in every default test scenario, half as much demand again among
/// them: a mistake in the model would hardly break it. What must not happen at all (losses) is a promise, however far away it is.
/// </summary>
internal static class LooseExpectation
{
    private const double Far = 10;
    private const string Stress = "demand_plus_50";

    private static readonly string[] Promises = ["loss", "overflow", "abandoned", "errors", "blocked", "exhausted"];

    /// <summary>Reports an expectation of one series against a number that no run comes near.</summary>
    public static void Check(PreparedExpectation expectation, ModelRun baseline, ImmutableArray<StressRun> stress, FindingSink findings)
    {
        var condition = expectation.Condition;
        if (expectation.IsAlways || expectation.Selections is not [var selection] || condition.Left is not BoundAggregate { Second: null, Argument: BoundSeries { Info: var series } } left
            || left.Function is not (AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Mean or AggregateFunction.Sum or AggregateFunction.Last or AggregateFunction.Percentile)
            || condition.Right.Reach != Reach.Constant || Promises.Contains(series.Measure)
            || stress.FirstOrDefault(run => run.Id == Stress)?.Run is not { } crowded)
        {
            return;
        }

        double Of(ModelRun run) => new RunEvaluator(run, selection.Bins).Scalar(left).Value;
        var (now, then) = (Of(baseline), Of(crowded));
        var all = stress.Select(run => run.Run).OfType<ModelRun>().Select(Of).Append(now).ToArray();
        var limit = new RunEvaluator(baseline, selection.Bins).Scalar(condition.Right).Value;
        if (!(limit > 0) || all.Any(value => !(value >= 0)))
        {
            return;
        }

        var isLoose = condition.Operator switch
        {
            BinaryOperator.LessOrEqual or BinaryOperator.Less => all.Max() * Far <= limit,
            BinaryOperator.GreaterOrEqual or BinaryOperator.Greater => all.Min() >= limit * Far,
            _ => false,
        };
        if (isLoose)
        {
            var text = left.Span.Characters.ToString();
            findings.Report(
                DiagnosticCatalog.ExpectationTooLoose,
                expectation.Where,
                $"'{text}' is {expectation.Display.Format(now)} as it stands and {expectation.Display.Format(then)} at half as much demand again, far from the limit of {expectation.Display.Format(limit)}: hardly a mistake would break this. Move the limit to where the plan would no longer be good.");
        }
    }
}
