using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// The mean of a series that is a quotient of two others in each bin, where that is not the quotient of their sums: a bin with one item in it then
/// counts like one with a hundred. The measures of a component, and quotients within the test, are weighted already (language.md, "Wait").
/// </summary>
internal static class MeanOfRatio
{
    private const double Tolerance = 0.01;

    /// <summary>Reports each such mean in an expectation, with both numbers.</summary>
    public static void Check(PreparedExpectation expectation, ModelRun run, FindingSink findings)
    {
        if (expectation.IsAlways || expectation.Selections is not [var selection])
        {
            return;
        }

        foreach (var mean in Means(expectation.Condition))
        {
            var series = (BoundSeries)mean.Argument;
            if (run.Model.Engine.Nodes.FirstOrDefault(node => node.Id == series.Info.NodeId) is not ExprNode { Expression: BinaryExpression { Operator: BinaryOperator.Divide } quotient }
                || Sum(run, quotient.Left, selection) is not { } over || Sum(run, quotient.Right, selection) is not { } under || under <= 0)
            {
                continue;
            }

            var (asked, whole) = (new RunEvaluator(run, selection.Bins).Scalar(mean).Value, over / under * series.Factor);
            if (Math.Abs(asked - whole) > Tolerance * Math.Max(Math.Abs(asked), Math.Abs(whole)))
            {
                var (above, below) = (quotient.Left.Span.Characters.ToString(), quotient.Right.Span.Characters.ToString());
                findings.Report(
                    DiagnosticCatalog.MeanOfRatio,
                    mean.Span,
                    $"'{mean.Span.Characters.ToString()}' is {asked:0.####}, but a bin with little in it counts there like one with much: all in all it is {whole:0.####}. Write 'sum({above}) / sum({below})' if that is meant.");
            }
        }
    }

    private static IEnumerable<BoundAggregate> Means(BoundExpression expression) => expression switch
    {
        BoundCondition condition => Means(condition.Left).Concat(Means(condition.Right)),
        BoundArithmetic sum => Means(sum.Left).Concat(Means(sum.Right)),
        BoundAggregate { Function: AggregateFunction.Mean, Argument: BoundSeries { Info: { Component: null, Derived: null, NodeId: not null, Kind: SeriesKind.Ratio or SeriesKind.Other } } } mean => [mean],
        _ => [],
    };

    private static double? Sum(ModelRun run, Expression side, BinSelection selection) =>
        side is NameExpression { Name: var id } && run.Result.TryGet(id, out var series) ? selection.Bins.Sum(bin => series.Value.Span[bin]) : null;
}
