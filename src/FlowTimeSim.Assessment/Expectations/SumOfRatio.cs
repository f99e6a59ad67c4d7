using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A utilization, a load or a wait of each bin, added up over bins: the sum grows with their number, and means nothing by itself.</summary>
internal static class SumOfRatio
{
    /// <summary>Reports each such sum in an expectation.</summary>
    public static void Check(BoundExpression expression, ExpectationContext context)
    {
        switch (expression)
        {
            case BoundCondition condition:
                Check(condition.Left, context);
                Check(condition.Right, context);
                break;
            case BoundArithmetic sum:
                Check(sum.Left, context);
                Check(sum.Right, context);
                break;
            case BoundAggregate { Function: AggregateFunction.Sum, Argument: BoundSeries { Info: { Derived: { } derived } info } } aggregate:
                var what = derived is DerivedMeasure.Wait or DerivedMeasure.QueueTime ? "times of bins" : "ratios of bins";
                context.Findings.Report(
                    DiagnosticCatalog.SumOfRatio,
                    aggregate.Span,
                    $"'{aggregate.Span.Characters.ToString()}' adds up {context.Model.Grid.Bins:#,0} {what}: it changes with the step. Ask for 'mean({info.Name})' or 'max({info.Name})', or count the bins of which something is true with 'share({info.Name} > ...)'.");
                break;
            case BoundAggregate aggregate:
                Check(aggregate.Argument, context);
                break;
            default:
                break;
        }
    }
}
