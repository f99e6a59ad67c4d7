using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Finds expectations that hold by construction: flows and levels are never below 0, a utilization never above 1, a queue never above its limit.</summary>
internal sealed class Tautology(CompiledModel model)
{
    private static readonly HashSet<string> Counts = new(
        ["demand", "arrivals", "capacity", "attempts", "served", "errors", "loss", "queue", "overflow", "blocked", "abandoned", "retries", "exhausted", "inside", "size", "used", "free"],
        StringComparer.Ordinal);

    /// <summary>True when no run can break the expectation.</summary>
    public bool CannotFail(BoundCondition condition) => CannotFail(condition, withLimits: false);

    /// <summary>True when no run can break it because a buffer holds no more.</summary>
    public bool RepeatsLimit(BoundCondition condition) => CannotFail(condition, withLimits: true);

    private bool CannotFail(BoundCondition condition, bool withLimits)
    {
        var (left, right) = (Of(condition.Left, withLimits), Of(condition.Right, withLimits));
        return condition.Operator switch
        {
            BinaryOperator.LessOrEqual => left.High <= right.Low,
            BinaryOperator.Less => left.High < right.Low,
            BinaryOperator.GreaterOrEqual => left.Low >= right.High,
            BinaryOperator.Greater => left.Low > right.High,
            BinaryOperator.Equal => left.Low.Equals(left.High) && left == right,
            _ => left.High < right.Low || left.Low > right.High,
        };
    }

    private ValueRange Of(BoundExpression expression, bool withLimits) => expression switch
    {
        BoundConstant constant => new ValueRange(constant.Value, constant.Value),
        BoundSeries series => Of(series, withLimits),
        BoundAggregate aggregate => Of(aggregate, withLimits),
        BoundArithmetic sum => Of(sum.Operator, Of(sum.Left, withLimits), Of(sum.Right, withLimits)),
        _ => new ValueRange(0, 1),
    };

    private ValueRange Of(BoundSeries series, bool withLimits)
    {
        switch (series.Info.Derived)
        {
            case DerivedMeasure.Utilization:
                return new ValueRange(0, 1);
            case not null:
                return ValueRange.NotNegative;
        }

        if (series.Info is not { Component: { } component, Measure: { } measure } || !Counts.Contains(measure))
        {
            return ValueRange.Anything;
        }

        return withLimits && measure == "queue" && model.Flow?.Components.FirstOrDefault(c => c.Id == component) is { } buffer
            ? new ValueRange(0, buffer.Limit * series.Factor)
            : ValueRange.NotNegative;
    }

    private ValueRange Of(BoundAggregate aggregate, bool withLimits)
    {
        var inside = Of(aggregate.Argument, withLimits);
        return aggregate.Function switch
        {
            AggregateFunction.Share => new ValueRange(0, 1),
            AggregateFunction.Longest => new ValueRange(0, model.Grid.Bins * model.Grid.BinMinutes),
            AggregateFunction.Count => new ValueRange(0, model.Grid.Bins),
            AggregateFunction.Std or AggregateFunction.Mae or AggregateFunction.Mape => ValueRange.NotNegative,
            AggregateFunction.Sum => inside.IsNotNegative ? ValueRange.NotNegative : ValueRange.Anything,
            AggregateFunction.Bias => ValueRange.Anything,
            _ => inside,
        };
    }

    private static ValueRange Of(BinaryOperator operation, ValueRange a, ValueRange b) => operation switch
    {
        BinaryOperator.Add => new ValueRange(a.Low + b.Low, a.High + b.High),
        BinaryOperator.Subtract => new ValueRange(a.Low - b.High, a.High - b.Low),
        BinaryOperator.Multiply when a.IsNotNegative && b.IsNotNegative => new ValueRange(a.Low * b.Low, Product(a.High, b.High)),
        BinaryOperator.Divide when a.IsNotNegative && b.Low > 0 => new ValueRange(b.High == double.PositiveInfinity ? 0 : a.Low / b.High, a.High / b.Low),
        BinaryOperator.Divide when a.IsNotNegative && b.IsNotNegative => ValueRange.NotNegative,
        _ => ValueRange.Anything,
    };

    private static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;
}
