using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A comparison: the whole of an expectation, or what <c>share</c>, <c>count</c> and <c>longest</c> look at. Its values are 1 and 0.</summary>
internal sealed record BoundCondition(SourceSpan Span, Reach Reach, BinaryOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, Reach, Dimension.None, SeriesKind.Ratio);
