using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>
/// Pairs of measures of one component of which one is never above the other in any bin (language.md, "One bin of a buffer"), so that comparing them,
/// or the same aggregate of both, tests nothing. Where servers are held over bins what is served was begun earlier: then nothing is said.
/// </summary>
internal static class StructuralOrder
{
    private static readonly (string Less, string More)[] Always =
        [("served", "attempts"), ("errors", "attempts"), ("attempts", "capacity"), ("served", "capacity"), ("errors", "capacity")];

    private static readonly (string Less, string More)[] WithoutWaiting =
        [("attempts", "arrivals"), ("served", "arrivals"), ("errors", "arrivals"), ("loss", "arrivals")];

    /// <summary>True when the condition holds in every run by the order of the two measures.</summary>
    public static bool Holds(BoundCondition condition, CompiledModel model) => condition.Operator switch
    {
        BinaryOperator.LessOrEqual => IsNeverAbove(condition.Left, condition.Right, model),
        BinaryOperator.GreaterOrEqual => IsNeverAbove(condition.Right, condition.Left, model),
        _ => false,
    };

    private static bool IsNeverAbove(BoundExpression low, BoundExpression high, CompiledModel model) => (low, high) switch
    {
        (BoundSeries { Info: var a }, BoundSeries { Info: var b }) => IsNeverAbove(a, b, model),
        (BoundAggregate { Second: null } a, BoundAggregate { Second: null } b) => a.Function == b.Function && a.Percentile.Equals(b.Percentile)
            && a.Function is AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Mean or AggregateFunction.Sum or AggregateFunction.First or AggregateFunction.Last or AggregateFunction.Percentile
            && IsNeverAbove(a.Argument, b.Argument, model),
        (BoundArithmetic { Operator: BinaryOperator.Divide, Left: BoundAggregate a, Right: BoundAggregate b }, BoundConstant { Value: >= 1 }) => IsNeverAbove(a, b, model),
        _ => false,
    };

    private static bool IsNeverAbove(SeriesInfo low, SeriesInfo high, CompiledModel model)
    {
        if (low is not { Component: { } component, Class: null, Measure: { } less, Derived: null } || high is not { Class: null, Measure: { } more, Derived: null }
            || high.Component != component || model.Series.ContainsKey($"{component}.inside"))
        {
            return false;
        }

        var waits = model.Flow?.Components.FirstOrDefault(one => one.Id == component)?.Kind != ComponentKind.Service;
        return Always.Contains((less, more)) || (!waits && WithoutWaiting.Contains((less, more)));
    }
}
