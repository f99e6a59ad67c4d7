using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A sum, difference, product or quotient.</summary>
internal sealed record BoundArithmetic(
    SourceSpan Span, Reach Reach, Dimension Dimension, SeriesKind Kind, BinaryOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, Reach, Dimension, Kind);
