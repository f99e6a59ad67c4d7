using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Where a failed expectation begins to fail: the first bin that is itself beyond the limit, or that breaks what is counted.</summary>
internal static class Evidence
{
    /// <summary>The first violating bin of a failed comparison, or null when no single bin can be blamed.</summary>
    /// <param name="condition">The expectation; its values hold one number a run.</param>
    /// <param name="evaluator">The run over the chosen bins.</param>
    /// <param name="bins">The chosen bins.</param>
    public static int? FirstBin(BoundCondition condition, RunEvaluator evaluator, IReadOnlyList<int> bins)
    {
        var (operation, left, right) = (condition.Operator, condition.Left, condition.Right);
        if (left is not BoundAggregate && right is BoundAggregate)
        {
            (operation, left, right) = (Comparison.Mirror(operation), right, left);
        }

        if (left is not BoundAggregate { Second: null } aggregate)
        {
            return null;
        }

        var limit = evaluator.Scalar(right).Value;
        var values = evaluator.Bins(aggregate.Argument);
        var index = aggregate.Function switch
        {
            AggregateFunction.First => Array.FindIndex(values, v => !double.IsNaN(v)),
            AggregateFunction.Last => Array.FindLastIndex(values, v => !double.IsNaN(v)),
            AggregateFunction.Sum => FirstOfSum(values, operation, limit),
            AggregateFunction.Share or AggregateFunction.Count => FirstOfCondition(values, operation),
            AggregateFunction.Longest => FirstOfLongest(values, bins, operation),
            AggregateFunction.Std => -1,

            // What should have been reached once was missed in every bin: none of them is the first to blame.
            AggregateFunction.Max when operation is BinaryOperator.GreaterOrEqual or BinaryOperator.Greater => -1,
            AggregateFunction.Min when operation is BinaryOperator.LessOrEqual or BinaryOperator.Less => -1,
            _ => Array.FindIndex(values, v => !double.IsNaN(v) && !Comparison.Holds(operation, v, limit, 0)),
        };
        return index < 0 ? null : bins[index];
    }

    /// <summary>A sum that must be nothing is broken by its first something; no other sum is broken in one bin.</summary>
    private static int FirstOfSum(double[] values, BinaryOperator operation, double limit) =>
        limit == 0 && operation is BinaryOperator.Equal or BinaryOperator.LessOrEqual
            ? Array.FindIndex(values, v => operation == BinaryOperator.Equal ? v != 0 && !double.IsNaN(v) : v > 0)
            : -1;

    private static int FirstOfCondition(double[] values, BinaryOperator operation) => operation switch
    {
        BinaryOperator.LessOrEqual or BinaryOperator.Less or BinaryOperator.Equal => Array.IndexOf(values, 1.0),
        BinaryOperator.GreaterOrEqual or BinaryOperator.Greater => Array.IndexOf(values, 0.0),
        _ => -1,
    };

    private static int FirstOfLongest(double[] values, IReadOnlyList<int> bins, BinaryOperator operation) =>
        operation is BinaryOperator.LessOrEqual or BinaryOperator.Less && AggregateKernels.Longest(values, bins) is { Length: > 0 } longest
            ? longest.Start
            : -1;
}
