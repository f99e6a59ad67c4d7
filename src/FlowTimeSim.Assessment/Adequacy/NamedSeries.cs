using FlowTimeSim.Assessment.Expectations;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>The series that an expectation names.</summary>
internal static class NamedSeries
{
    public static IEnumerable<string> In(BoundExpression? expression) => expression switch
    {
        BoundSeries series => [series.Info.Name],
        BoundAggregate aggregate => In(aggregate.Argument).Concat(In(aggregate.Second)),
        BoundArithmetic sum => In(sum.Left).Concat(In(sum.Right)),
        BoundCondition condition => In(condition.Left).Concat(In(condition.Right)),
        _ => [],
    };
}
