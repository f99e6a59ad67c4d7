using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Evaluates the parts of an expectation over the chosen bins of one run.</summary>
/// <param name="run">The run.</param>
/// <param name="bins">The bins that count, rising.</param>
internal sealed class RunEvaluator(ModelRun run, IReadOnlyList<int> bins)
{
    /// <summary>One value of the run.</summary>
    public Estimate Scalar(BoundExpression expression) => expression switch
    {
        BoundConstant constant => Estimate.Certain(constant.Value, 0),
        BoundArithmetic sum => Arithmetic.Apply(sum.Operator, Scalar(sum.Left), Scalar(sum.Right)),
        BoundAggregate aggregate => Aggregate(aggregate),
        BoundCondition condition => Truth(condition),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "A value per bin is no value of the run."),
    };

    /// <summary>One value for each of the chosen bins; conditions are 1 and 0, unknown is NaN.</summary>
    public double[] Bins(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundSeries series:
                return Series(series);
            case BoundArithmetic { Reach: Reach.Bin } sum:
                return Zip(Bins(sum.Left), Bins(sum.Right), (a, b) => Arithmetic.Apply(sum.Operator, a, b));
            case BoundCondition { Reach: Reach.Bin } condition:
                return Zip(
                    Bins(condition.Left),
                    Bins(condition.Right),
                    (a, b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Comparison.Holds(condition.Operator, a, b, 0) ? 1 : 0);
            default:
                var values = new double[bins.Count];
                Array.Fill(values, Scalar(expression).Value);
                return values;
        }
    }

    private double[] Series(BoundSeries series)
    {
        var values = new double[bins.Count];
        var all = run.Find(series.Info.Name);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = all is null ? double.NaN : all[bins[i]] * series.Factor;
        }

        return values;
    }

    private Estimate Truth(BoundCondition condition)
    {
        var (left, right) = (Scalar(condition.Left), Scalar(condition.Right));
        var value = double.IsNaN(left.Value) || double.IsNaN(right.Value) ? double.NaN
            : Comparison.Holds(condition.Operator, left.Value, right.Value, Math.Max(left.Magnitude, right.Magnitude)) ? 1 : 0;
        return Estimate.Certain(value, 1, left.Unknown + right.Unknown);
    }

    private Estimate Aggregate(BoundAggregate aggregate)
    {
        var values = Bins(aggregate.Argument);
        var minutes = run.Model.Grid.BinMinutes;
        if (aggregate.Second is { } second)
        {
            return AggregateKernels.Of(aggregate.Function, values, Bins(second));
        }

        if (aggregate.Function == AggregateFunction.Longest)
        {
            var (length, _, unknown) = AggregateKernels.Longest(values, bins);
            return Estimate.Certain(length * minutes, 0, unknown);
        }

        return AggregateKernels.Of(
            aggregate.Function, aggregate.Percentile, values, Weights(aggregate), aggregate.Integrates ? minutes : 1);
    }

    /// <summary>A wait counts as often as someone begins to wait; the mean of a ratio is the ratio of sums, that is weighted by what is divided by.</summary>
    private double[]? Weights(BoundAggregate aggregate)
    {
        if (aggregate.Function is AggregateFunction.Count or AggregateFunction.Sum)
        {
            return null;
        }

        if (Waits(aggregate.Argument) is { Component: { } waiting } wait)
        {
            return Related(wait, waiting, "arrivals");
        }

        if (aggregate.Function != AggregateFunction.Mean)
        {
            return null;
        }

        return aggregate.Argument switch
        {
            BoundSeries { Info: { Component: { } component, Derived: { } derived } info } =>
                Related(info, component, derived switch { DerivedMeasure.QueueTime => "served", DerivedMeasure.Occupancy => "size", _ => "capacity" }),
            BoundArithmetic { Operator: BinaryOperator.Divide, Left.Reach: Reach.Bin, Right.Reach: Reach.Bin } ratio => Bins(ratio.Right),
            _ => null,
        };
    }

    private double[]? Related(SeriesInfo beside, string component, string measure) =>
        run.Find(RelatedSeries.Name(component, measure, beside.Class)) is { } all ? [.. bins.Select(t => all[t])] : null;

    private static SeriesInfo? Waits(BoundExpression expression) => expression switch
    {
        BoundSeries { Info: { Derived: DerivedMeasure.Wait or DerivedMeasure.ClassWait } info } => info,
        BoundArithmetic sum => Waits(sum.Left) ?? Waits(sum.Right),
        BoundCondition condition => Waits(condition.Left) ?? Waits(condition.Right),
        _ => null,
    };

    private static double[] Zip(double[] left, double[] right, Func<double, double, double> operation)
    {
        var values = new double[left.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = operation(left[i], right[i]);
        }

        return values;
    }
}
