using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>The aggregates of an expectation, over bins and over replicas.</summary>
internal sealed partial class ExpectationBinder
{
    private BoundExpression? BindCall(CallExpression call)
    {
        if (!AggregateNames.TryFind(call.Function, out var function, out var percentile))
        {
            return Malformed<BoundExpression>(call.FunctionSpan, $"'{call.Function}' makes a series, not a number. An expectation has min, max, mean, sum, first, last, std, p95, share, count, longest, mae, mape and bias; give the series a name in the scenario.");
        }

        var wanted = AggregateNames.TakesTwo(function) ? 2 : 1;
        if (call.Arguments.Length != wanted)
        {
            return Malformed<BoundExpression>(call.Span, $"'{call.Function}' looks at {(wanted == 1 ? "one series" : "two series")}, not {call.Arguments.Length}.");
        }

        var argument = Bind(call.Arguments[0]);
        var second = wanted == 2 ? Bind(call.Arguments[1]) : null;
        return argument is null || (wanted == 2 && second is null) ? null : Aggregate(call, function, percentile, argument, second);
    }

    private BoundAggregate? Aggregate(
        CallExpression call, AggregateFunction function, double percentile, BoundExpression argument, BoundExpression? second)
    {
        var takesCondition = AggregateNames.TakesCondition(function);
        if (takesCondition != argument is BoundCondition)
        {
            return takesCondition
                ? Malformed<BoundAggregate>(call.Span, $"'{call.Function}' looks at a condition, as in '{call.Function}(line.wait <= 4 h)'.")
                : Malformed<BoundAggregate>(call.Span, $"'{call.Function}' looks at values, not at a condition. Use 'share' or 'count'.");
        }

        var inside = second is null ? argument.Reach : Combine(argument.Reach, second.Reach) ?? Reach.Ensemble;
        var overReplicas = inside == Reach.Run && context.IsEnsemble;
        if (inside != Reach.Bin && !overReplicas)
        {
            return inside switch
            {
                Reach.Constant => Malformed<BoundAggregate>(call.Span, $"Nothing varies in '{Text(call.Span)}'."),
                Reach.Run => Malformed<BoundAggregate>(call.Span, $"'{Text(call.Span)}' aggregates a single number. A second aggregate is over replicas, and needs 'ensemble: {{ replicas: 1000 }}'."),
                _ => Malformed<BoundAggregate>(call.Span, $"'{Text(call.Span)}' has one aggregate too many: one over bins and one over replicas are enough."),
            };
        }

        if (overReplicas && (second is not null || function is AggregateFunction.Longest or AggregateFunction.First or AggregateFunction.Last))
        {
            return Malformed<BoundAggregate>(call.FunctionSpan, $"Replicas have no order, so '{call.Function}' over them means nothing.");
        }

        if (second is not null)
        {
            if (Aligned(call.Span, argument, second) is not var (a, b))
            {
                return null;
            }

            (argument, second) = (a, b);
        }

        var integrates = function == AggregateFunction.Sum && !overReplicas
            && (argument.Kind is SeriesKind.Flow or SeriesKind.Level || argument.Dimension.Time < 0);
        var dimension = function switch
        {
            AggregateFunction.Share or AggregateFunction.Count or AggregateFunction.Mape => Dimension.None,
            AggregateFunction.Longest => Dimension.Duration,
            AggregateFunction.Sum when integrates => argument.Dimension.OverTime(1),
            _ => argument.Dimension,
        };
        return new BoundAggregate(call.Span, overReplicas ? Reach.Ensemble : Reach.Run, dimension, function, percentile, argument, second, integrates);
    }
}
