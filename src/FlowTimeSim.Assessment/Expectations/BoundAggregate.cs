using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>An aggregate, over bins when its reach is a run, over replicas when it is an ensemble.</summary>
/// <param name="Function">Which.</param>
/// <param name="Percentile">0 to 1, for percentiles.</param>
/// <param name="Argument">What is aggregated.</param>
/// <param name="Second">The other series of <c>mae</c>, <c>mape</c> and <c>bias</c>.</param>
/// <param name="Integrates">True when a sum is over time: of flows and levels.</param>
internal sealed record BoundAggregate(
    SourceSpan Span,
    Reach Reach,
    Dimension Dimension,
    AggregateFunction Function,
    double Percentile,
    BoundExpression Argument,
    BoundExpression? Second,
    bool Integrates)
    : BoundExpression(Span, Reach, Dimension, SeriesKind.Other);
